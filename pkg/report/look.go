package report

import "bloc/pkg/sheet"

// look is how the figures of a text are written if others are written differently. The zero look
// fits any figure.
type look struct{ italic, bold bool }

// fits reports whether a style has the look.
func (l look) fits(s *sheet.Style) bool { return (!l.italic || s.Italic) && (!l.bold || s.Bold) }
