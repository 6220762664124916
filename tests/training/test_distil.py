"""What a student starts from, and float weights back from an exported reader. Needs the training extra."""

import pytest

torch = pytest.importorskip("torch", reason="the training extra is not installed")


def states_of(reader):
    ids, features = torch.arange(1000, 1040)[None], torch.zeros(1, 40, dtype=torch.long)
    with torch.no_grad():
        return reader.encode(ids, features, None, torch.float32)


@pytest.fixture
def teacher():
    from training.network import Reader

    torch.manual_seed(3)
    return Reader(2, inner=64).eval()


@pytest.fixture
def few_articles(monkeypatch):
    monkeypatch.setattr("training.sizes.EVERY", 60)
    monkeypatch.setattr("training.leaner.EVERY", 300)


def test_a_student_as_wide_as_its_teacher_starts_as_its_teacher(teacher, few_articles):
    from training.distil import start_student

    student = start_student(teacher, 2, inner=1536, rectified=False)
    assert torch.allclose(states_of(student), states_of(teacher), atol=1e-5)


def test_a_narrow_student_loses_first_what_never_moves(teacher, few_articles):
    from training.distil import start_student

    idle = torch.arange(0, 64, 4)
    with torch.no_grad():
        for layer in teacher.layers:
            layer.up.weight[idle] = 0  # always gelu(1): a constant, which the bias takes over
            layer.up.bias[idle] = 1
            layer.down.weight[:, idle] *= 0.2
    student = start_student(teacher, 2, inner=48, rectified=False)
    assert student.layers[0].up.out_features == 48
    assert torch.allclose(states_of(student), states_of(teacher), atol=1e-4)


def test_the_heads_that_add_nothing_but_a_constant_go_first(teacher, few_articles):
    from training.leaner import drop_heads

    idle = [(0, 1), (0, 7), (1, 11)]
    with torch.no_grad():
        for number, head in idle:
            gone = torch.arange(head * 32, (head + 1) * 32)
            teacher.layers[number].qkv.weight[2 * 384 + gone] = 0  # whatever it looks at, it sees its bias
            teacher.layers[number].qkv.bias[2 * 384 + gone] = 0.5
    before = states_of(teacher)
    drop_heads(teacher, len(idle))
    assert [layer.heads for layer in teacher.layers] == [10, 11]
    assert torch.allclose(states_of(teacher), before, atol=1e-4)


def test_every_layer_keeps_a_head(few_articles):
    from training.leaner import drop_heads
    from training.network import Reader

    reader = Reader(2, heads=(3, 1), inner=64).eval()
    drop_heads(reader, 2)
    assert [layer.heads for layer in reader.layers] == [1, 1]
    with pytest.raises(ValueError, match="1 heads are too few for 2 layers"):
        drop_heads(reader, 1)


@pytest.mark.parametrize("rectified", [False, True])
def test_an_exported_reader_is_restored_to_what_int8_left_of_it(tmp_path, few_articles, rectified):
    from training.export import save_encoder, save_heads
    from training.network import Reader, load_reader
    from training.restore import restore_reader

    torch.manual_seed(4)
    reader = Reader(2, heads=(12, 5), inner=64, rectified=rectified).eval()
    with torch.no_grad():
        for parameter in reader.parameters():  # else the norms are all alike, and the exporter keeps one of them
            parameter += 0.01 * torch.randn_like(parameter)
    torch.save(reader.state_dict(), tmp_path / "reader.pt")
    save_heads(reader, tmp_path / "heads.npz")
    save_encoder(reader, tmp_path / "reader.onnx", quantise=True)
    kept, restored = load_reader(tmp_path / "reader.pt"), restore_reader(tmp_path)
    assert [layer.heads for layer in restored.layers] == [12, 5]
    assert restored.layers[0].rectified is rectified
    assert (states_of(restored) - states_of(kept)).abs().mean() < 0.05
    near = [(one.distance.weight[:, None] + one.sentence.weight[None]).detach() for one in (kept, restored)]
    assert torch.allclose(*near, atol=1e-5)
    assert torch.allclose(restored.role.weight, kept.role.weight)
