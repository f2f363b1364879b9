"""What sentences say: cues and their scopes, claims and their strength, disclosures."""
