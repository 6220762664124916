"""Who makes a statement that the text gives no source, or none that the rules can follow: quotations that go on, answers, lost marks."""
