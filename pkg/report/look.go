package report

import "bloc/pkg/sheet"

// look is how figures are written that a text tells from others by it; the zero look is any.
type look struct{ italic, bold bool }

// fits reports whether a style is such a look.
func (l look) fits(s *sheet.Style) bool { return (!l.italic || s.Italic) && (!l.bold || s.Bold) }
