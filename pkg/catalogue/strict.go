package catalogue

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Strict reads a YAML file that a person wrote. Unknown keys, repeated keys, values of a wrong
// kind and a second document behind a line "---" are errors with their lines, each a Fault. An
// empty file leaves the value unchanged.
func Strict(data []byte, into any) error {
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(into); err != nil {
		if errors.Is(err, io.EOF) {
			return nil
		}
		return explain(data, err, reflect.TypeOf(into).Elem())
	}
	var more yaml.Node
	if err := d.Decode(&more); !errors.Is(err, io.EOF) {
		return FaultAt(more.Line, faults.goesOn)
	}
	return nil
}

// Entries reads a file with a list of entries as Strict does, and returns the line of each.
func Entries[T any](data []byte) (list []T, lines []int, err error) {
	if err := Strict(data, &list); err != nil {
		return nil, nil, err
	}
	var nodes []yaml.Node // the same entries, for their lines
	if err := yaml.Unmarshal(data, &nodes); err != nil {
		return nil, nil, err
	}
	for i := range nodes {
		lines = append(lines, nodes[i].Line)
	}
	return list, lines, nil
}

// explain says in our words why a file cannot be decoded. The library's message would name
// types of the program and quote the file.
func explain(data []byte, err error, want reflect.Type) error {
	var own interface{ In(lang string) string }
	if errors.As(err, &own) {
		return err // from one of our types, already in our words
	}
	if !utf8.Valid(data) && !bytes.HasPrefix(data, []byte("\xff\xfe")) && !bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return FaultAt(lineOf(data, firstInvalid(data)), faults.encoding)
	}
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		return syntax(data, err)
	}
	e := explainer{budget: len(data) + 1000}
	if len(root.Content) > 0 {
		e.value(root.Content[0], want, "")
	}
	if len(e.faults) == 0 {
		return FaultAt(lineIn(err), faults.aliases)
	}
	return errors.Join(e.faults...)
}

// syntax is the fault of a file that is not YAML.
func syntax(data []byte, err error) error {
	line := lineIn(err)
	if i := bytes.IndexFunc(data, func(r rune) bool { return r < ' ' && r != '\t' && r != '\n' && r != '\r' }); i >= 0 {
		return FaultAt(lineOf(data, i), faults.encoding)
	}
	lines := bytes.Split(data, []byte("\n"))
	for _, n := range []int{line, line + 1} { // the library may name either
		if n > 0 && n <= len(lines) && bytes.HasPrefix(bytes.TrimLeft(lines[n-1], " "), []byte("\t")) {
			return FaultAt(n, faults.tab)
		}
	}
	return FaultAt(max(line, 1), faults.syntax)
}

// lineIn returns the line that an error of the library names; 0 if it names none.
func lineIn(err error) (line int) {
	var several *yaml.TypeError
	if errors.As(err, &several) && len(several.Errors) > 0 {
		fmt.Sscanf(several.Errors[0], "line %d:", &line)
		return line
	}
	fmt.Sscanf(err.Error(), "yaml: line %d:", &line)
	return line
}

func firstInvalid(data []byte) (at int) {
	for at < len(data) {
		r, n := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && n == 1 {
			return at
		}
		at += n
	}
	return at
}

// lineOf returns the line of a position in a file.
func lineOf(data []byte, at int) int { return bytes.Count(data[:at], []byte("\n")) + 1 }
