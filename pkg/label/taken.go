package label

import (
	"strings"

	"bloc/pkg/catalogue"
)

// reason returns where an explanation ends: it does not hide a limit that stands in it.
func (w *whole) reason(m catalogue.Match) int {
	end := clauseEnd(w.cued, m.End)
	for i := m.End; i < end; i++ {
		if w.has(i, catalogue.CueTherefore) {
			return i
		}
		if p := w.of[i]; p != nil && p.Line != nil && p.Line.Limit != catalogue.Unlimited {
			for i > m.End && isDigits(w.words[i-1].Plain) {
				i-- // the number of what it limits to
			}
			w.explained = span{i, end}
			return i
		}
	}
	return end
}

// clause returns where the clause ends that a phrase takes. One that limits nothing ends before a
// part of it, behind a comma or a bracket, that begins with a limit: "Phục vụ xây dựng dự toán,
// chưa thực hiện".
func (w *whole) clause(m catalogue.Match) int {
	end := clauseEnd(w.cued, m.End)
	if m.Sense.Line.Limit != catalogue.Unlimited {
		return end
	}
	for i := m.End + 1; i < end; i++ {
		if strings.ContainsAny(w.words[i].Sep, ",(") && w.beginsLimit(i) {
			return i
		}
	}
	return end
}

// beginsLimit reports whether a limit begins at a word, be it behind "số liệu", that is no more than
// a name.
func (w *whole) beginsLimit(i int) bool {
	for i < len(w.of) && w.of[i] != nil && w.of[i].Line != nil && w.of[i].Line.Figures && w.of[i].Line.Limit == catalogue.Unlimited {
		i++
	}
	if i == len(w.of) || w.of[i] == nil || w.of[i].Line == nil {
		return false
	}
	line := w.of[i].Line
	return line.Limit != catalogue.Unlimited && (line.Takes != catalogue.TakesName || strings.Contains(w.words[i].Sep, "("))
}

// clauseEnd returns where the clause ends that goes on at a word.
func clauseEnd(c cued, i int) int {
	for i < len(c.words) && !strings.ContainsAny(c.words[i].Sep, ";)") && !(strings.Contains(c.words[i].Sep, ".") && !isDigits(c.words[i].Plain)) {
		i++
	}
	return i
}
