package report

import "bloc/pkg/sheet"

// look is how the figures of a text are written where others are written otherwise; the zero look is any.
type look struct{ italic, bold bool }

// fits reports whether a style is such a look.
func (l look) fits(s *sheet.Style) bool { return (!l.italic || s.Italic) && (!l.bold || s.Bold) }
