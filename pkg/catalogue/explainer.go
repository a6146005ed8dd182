package catalogue

import (
	"reflect"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"go.yaml.in/yaml/v3"

	"bloc/pkg/diag"
)

// explainer finds the places where a file has another shape than expected.
type explainer struct {
	faults []error
	budget int // how many nodes it still looks at: aliases of aliases can stand for too many
}

// mostFaults is how many faults of a file are reported at once.
const mostFaults = 10

func (e *explainer) add(line int, text diag.Text, args ...any) {
	if len(e.faults) < mostFaults {
		e.faults = append(e.faults, FaultAt(line, text, args...))
	}
}

// value compares a value with the type that it is read into. under is the key before it.
func (e *explainer) value(n *yaml.Node, want reflect.Type, under string) {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if e.budget--; e.budget < 0 || n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return
	}
	want = shape(want)
	if n.Kind != kindOf(want) || !fits(n, want) {
		e.add(n.Line, faults.found, before(under), foundKind(n), expected(want))
		return
	}
	switch want.Kind() {
	case reflect.Struct:
		e.keys(n, want, under)
	case reflect.Map:
		e.repeated(n, nil)
		for i := 1; i < len(n.Content); i += 2 {
			e.value(n.Content[i], want.Elem(), under)
		}
	case reflect.Slice:
		for _, one := range n.Content {
			e.value(one, want.Elem(), under)
		}
	}
}

// keys compares a mapping with the keys that it may have.
func (e *explainer) keys(n *yaml.Node, want reflect.Type, under string) {
	known := keysOf(want)
	e.repeated(n, known)
	ours := false // a mapping with a known key is of the expected kind, so its other keys may be quoted
	for i := 0; i < len(n.Content); i += 2 {
		ours = ours || known[n.Content[i].Value] != nil
	}
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if t := known[key.Value]; t != nil {
			e.value(n.Content[i+1], t, key.Value)
			continue
		}
		near := nearest(key.Value, known)
		switch {
		case key.Value == "<<": // another mapping is merged in
		case near != "":
			e.add(key.Line, faults.unknown, before(under), key.Value, faults.meant.With(diag.Same(near)), keyList(want))
		case ours:
			e.add(key.Line, faults.unknown, before(under), key.Value, diag.Text{}, keyList(want))
		default:
			e.add(key.Line, faults.unnamed, before(under), keyList(want))
			return // nothing is known of its other keys
		}
	}
}

// repeated finds keys that stand twice; if only known keys may be there, it looks at these
// alone.
func (e *explainer) repeated(n *yaml.Node, known map[string]reflect.Type) {
	lines := map[string]int{}
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if lines[key.Value] > 0 && (known == nil || known[key.Value] != nil) {
			e.add(key.Line, faults.repeated, key.Value, lines[key.Value])
		}
		lines[key.Value] = key.Line
	}
}

// shape returns the type as which a value stands in a file.
func shape(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t {
	case reflect.TypeFor[lined]():
		return reflect.TypeFor[string]()
	case reflect.TypeFor[pairs]():
		return reflect.TypeFor[map[string]string]()
	}
	return t
}

// kindOf returns the kind of the node from which a type is read.
func kindOf(t reflect.Type) yaml.Kind {
	switch t.Kind() {
	case reflect.Struct, reflect.Map:
		return yaml.MappingNode
	case reflect.Slice:
		return yaml.SequenceNode
	}
	return yaml.ScalarNode
}

// fits reports whether a single value can be read as a type.
func fits(n *yaml.Node, t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Bool, reflect.Int, reflect.Int32, reflect.Int64:
		return n.Decode(reflect.New(t).Interface()) == nil
	}
	return true
}

// keysOf returns the keys of a mapping that is read into a struct, with the types of their
// values.
func keysOf(t reflect.Type) map[string]reflect.Type {
	keys := map[string]reflect.Type{}
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() {
			keys[keyOf(f)] = f.Type
		}
	}
	return keys
}

func keyOf(f reflect.StructField) string {
	if name, _, _ := strings.Cut(f.Tag.Get("yaml"), ","); name != "" {
		return name
	}
	return strings.ToLower(f.Name)
}

// keyList lists the keys in the order in which the type has them.
func keyList(t reflect.Type) string {
	var names []string
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() {
			names = append(names, keyOf(f))
		}
	}
	return strings.Join(names, ", ")
}

// nearest returns the key that somebody may have meant; empty if there is none.
func nearest(found string, known map[string]reflect.Type) string {
	var near []string
	for key := range known {
		if len(key) > 3 && levenshtein.ComputeDistance(strings.ToLower(found), key) <= 2 {
			near = append(near, key)
		}
	}
	slices.Sort(near)
	if len(near) == 0 {
		return ""
	}
	return near[0]
}

func before(under string) string {
	if under == "" {
		return ""
	}
	return under + ": "
}

func foundKind(n *yaml.Node) diag.Text {
	switch n.Kind {
	case yaml.MappingNode:
		return faults.mapping
	case yaml.SequenceNode:
		return faults.list
	}
	return faults.text
}

// expected says what a type is read from.
func expected(t reflect.Type) diag.Text {
	with := func(text diag.Text, t reflect.Type) diag.Text { return text.With(diag.Same(keyList(t))) }
	switch t.Kind() {
	case reflect.Struct:
		return with(faults.keys, t)
	case reflect.Map:
		return faults.pairs
	case reflect.Slice:
		if inner := shape(t.Elem()); inner.Kind() == reflect.Struct {
			return with(faults.aListOf, inner)
		}
		return faults.aList
	case reflect.Bool:
		return faults.aTruth
	case reflect.Int, reflect.Int32, reflect.Int64:
		return faults.aNumber
	}
	return faults.aText
}
