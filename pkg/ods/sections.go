package ods

import (
	"slices"
	"strings"
)

// code returns the format code with a name; Excel's general format if there is none.
func (st *styles) code(name string) string {
	f := st.formats[name]
	if f == nil {
		return "General"
	}
	if len(f.maps) == 0 {
		return f.pattern
	}
	var sections, conditions []string
	for _, m := range f.maps {
		if applied := st.formats[m.name]; applied != nil {
			sections = append(sections, applied.pattern)
			conditions = append(conditions, strings.ReplaceAll(strings.TrimPrefix(m.condition, "value()"), " ", ""))
		}
	}
	if !usualConditions(conditions, f.isText) {
		for i, condition := range conditions {
			sections[i] = "[" + strings.ReplaceAll(condition, "!=", "<>") + "]" + sections[i]
		}
	}
	return strings.Join(append(sections, f.pattern), ";")
}

// usualConditions reports whether conditions are those that sections have by default.
func usualConditions(list []string, isText bool) bool {
	usual := [][]string{{">=0"}, {">0", "<0"}}
	if isText {
		usual = [][]string{{">0", "<0", "=0"}, {">=0", "<0"}}
	}
	return slices.ContainsFunc(usual, func(u []string) bool { return slices.Equal(u, list) })
}
