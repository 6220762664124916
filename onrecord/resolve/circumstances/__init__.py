"""What a text tells beside a saying and around it: times, scenes, places, occasions, and how far each of them carries on."""
