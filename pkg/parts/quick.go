package parts

// These methods serve a reader that takes the spellings that programs write straight from the
// bytes. Such a reader has to keep the account of open elements itself.

// Plain reports whether the scanner stands between tags, and names without a prefix belong to
// this namespace.
func (s *Scanner) Plain(space Space) bool { return !s.pending && s.unprefixed == space }

// Deep reports whether no further element may be opened within the open ones.
func (s *Scanner) Deep() bool { return s.Depth() >= s.limits.Nesting }
