package parts

// What follows serves a reader that takes the spellings which programs write straight from
// the bytes. Where it does, it keeps the scanner's account of what is open.

// Plain reports whether the scanner stands between tags, and names without a prefix are of
// this namespace.
func (s *Scanner) Plain(space Space) bool { return !s.pending && s.unprefixed == space }

// Deep reports whether no further element may be opened within the open ones.
func (s *Scanner) Deep() bool { return s.Depth() >= s.limits.Nesting }
