package narrate

import "strings"

// slot returns the text for a name between braces; ok is false if there is none.
type slot func(name string, optional bool) (string, bool)

// fill fills the slots of a template. A piece in [ ] is left out if one of its slots stays
// empty; ok is false if a slot outside of [ ] does.
func fill(template string, s slot) (string, bool) {
	var b strings.Builder
	for template != "" {
		plain, rest, _ := strings.Cut(template, "[")
		text, ok := put(plain, s, false)
		if !ok {
			return "", false
		}
		b.WriteString(text)
		piece, after, _ := strings.Cut(rest, "]")
		if text, ok := put(piece, s, true); ok {
			b.WriteString(text)
		}
		template = after
	}
	return b.String(), true
}

// put fills the slots of a piece without brackets; ok is false where one stays empty.
func put(piece string, s slot, optional bool) (string, bool) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(piece, "{")
		b.WriteString(before)
		if !found {
			return b.String(), true
		}
		name, after, _ := strings.Cut(rest, "}")
		value, ok := s(name, optional)
		if !ok {
			return "", false
		}
		b.WriteString(value)
		piece = after
	}
}

// named fills a template from values by name; a name with an empty value is an empty slot.
func named(values map[string]string) slot {
	return func(name string, _ bool) (string, bool) {
		v := values[name]
		return v, v != ""
	}
}
