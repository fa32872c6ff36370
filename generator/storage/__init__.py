"""Files written whole, the store, caches, and the fingerprint of all that is not content."""
