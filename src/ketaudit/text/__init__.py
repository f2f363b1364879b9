"""Words, sentences and syllables, with offsets."""
