"""Adding articles from the browser: what was sent is read in the background, one lot after the other, and can be watched."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from threading import Lock

from onrecord.errors import ItemError, RunError
from onrecord.marking import clean_text
from onrecord.records import Document
from onrecord.serve.catalogue import Catalogue
from onrecord.serve.wording import sentence_of
from onrecord.settings import Settings
from onrecord.store import Store

MOST_FILES = 50
MOST_WAITING = 5  # lots that wait or are read; each is in memory
JOBS_KEPT = 100
LONGEST_NAME = 150


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was sent: its name, made safe, is all the path it will ever have."""

    name: str
    content: bytes


@dataclass(slots=True)
class Job:
    """One lot of files: what became of each; `failed` says why the whole lot stopped."""

    id: str
    total: int
    done: int = 0
    finished: bool = False
    failed: str | None = None
    read: list[Document] = field(default_factory=list)
    skipped: list[ItemError] = field(default_factory=list)

    @property
    def opens(self) -> str | None:
        """The id of the article to open when all is done, where there is exactly one."""
        return self.added[0].id if self.finished and len(self.added) == 1 and not self.skipped else None

    @property
    def added(self) -> list[Document]:
        """The articles that are in the record now, new or known already, each once."""
        bad = {error.where for error in self.skipped}
        return list({document.id: document for document in self.read if document.path not in bad}.values())


class Jobs:
    """Reads lots in one thread; the newest are kept to be looked at."""

    def __init__(self, store: Store, catalogue: Catalogue, settings: Settings) -> None:
        self._store, self._catalogue, self._settings = store, catalogue, settings
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="adding")
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = Lock()

    @property
    def max_bytes(self) -> int:
        """How large one article may be."""
        return self._settings.max_bytes

    def start(self, sent: list[Sent]) -> Job:
        """Begin to read; RunError where too much waits already."""
        job = Job(secrets.token_urlsafe(12), len(sent))
        with self._lock:
            if sum(not one.finished for one in self._jobs.values()) >= MOST_WAITING:
                raise RunError("too many articles wait to be read. Try again in a minute")
            self._jobs[job.id] = job
            while len(self._jobs) > JOBS_KEPT:
                self._jobs.popitem(last=False)
        self._worker.submit(self._run, job, sent)
        return job

    def get(self, id: str) -> Job | None:
        """The job of this id, while it is kept."""
        return self._jobs.get(id)

    def close(self) -> None:
        """Let the article in hand be finished, and no more be begun."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _run(self, job: Job, sent: list[Sent]) -> None:
        try:
            self._read(job, sent)
        except RunError as error:
            job.failed = sentence_of(error)
        except Exception as error:  # the thread must go on, and whoever waits must be told
            job.failed = f"Reading stopped: {type(error).__name__}. This is a fault of onrecord; please report it"
        finally:
            self._catalogue.refresh()
            job.finished = True

    def _read(self, job: Job, sent: list[Sent]) -> None:
        from onrecord.pipeline import Annotated, OnSkipped, add_articles, annotate_documents

        def annotate(documents: Iterable[Document | ItemError], *, threads: int, reader: str, on_skipped: OnSkipped) -> Iterator[Annotated]:
            def skip(error: ItemError) -> None:
                job.skipped.append(error)
                on_skipped(error)

            return annotate_documents(documents, threads=threads, reader=reader, on_skipped=skip)

        def count(counts: object) -> None:
            job.done += 1

        add_articles(
            self._items(job, sent),
            self._store,
            threads=self._settings.threads,
            reader=self._settings.reader,
            annotate=annotate,
            progress=count,
        )

    def _items(self, job: Job, sent: list[Sent]) -> Iterator[Document | ItemError]:
        from onrecord.read.readers import read_bytes

        for file in sent:
            try:
                document = read_bytes(file.content, path=file.name, max_bytes=self._settings.max_bytes)
            except ItemError as error:
                yield error
            else:
                job.read.append(document)
                yield document


def safe_name(name: str) -> str:
    """The last part of a file's name as it was sent, without what cannot be seen; never one that could be taken for an article's id."""
    last = PurePosixPath(re.sub(r"[\\:]", "/", clean_text(name).replace("\N{REPLACEMENT CHARACTER}", ""))).name.strip(". ")
    stem, dot, suffix = last.rpartition(".")
    short = f"{stem[:LONGEST_NAME]}{dot}{suffix[:16]}" if dot else f"{last[:LONGEST_NAME]}.txt"
    return short if last else "unnamed.txt"


def number_names(sent: list[Sent]) -> list[Sent]:
    """The files with names that differ: "page.txt", "page (2).txt"."""
    seen: Counter[str] = Counter()
    named = []
    for file in sent:
        seen[file.name] += 1
        path = PurePosixPath(file.name)
        named.append(file if seen[file.name] == 1 else Sent(f"{path.stem} ({seen[file.name]}){path.suffix}", file.content))
    return named


def pasted_name(content: bytes) -> str:
    """What a pasted text is called: the same text has the same name."""
    return f"pasted-{hashlib.sha256(content).hexdigest()[:8]}.txt"
