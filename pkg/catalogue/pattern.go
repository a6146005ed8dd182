package catalogue

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// pattern reads a line of the vocabulary. In it [ ] is optional, ( | ) is a choice, and both
// nest. The spellings that it stands for are never listed, for there may be thousands: they
// are the paths through its steps.
type pattern struct {
	*compiler
	rest string
}

// stretch is a part of a pattern: the steps with which it may begin, those with which it may
// end, and whether it may be left out.
type stretch struct {
	first, last []int32
	empty       bool
}

// read adds the steps of the whole line.
func (p *pattern) read() error {
	whole, err := p.choice("")
	switch {
	case err != nil:
		return err
	case p.rest != "":
		return fmt.Errorf("%q closes nothing", p.rest[:1])
	case whole.empty:
		return errors.New("every word is optional, so it would match nothing")
	}
	for _, i := range whole.last {
		p.steps[i].ends = p.count
	}
	p.first = append(p.first, whole.first...)
	return nil
}

// choice reads alternatives up to the closing bracket, or to the end of the line.
func (p *pattern) choice(closing string) (all stretch, err error) {
	for {
		one, err := p.sequence()
		if err != nil {
			return all, err
		}
		all = stretch{concat(all.first, one.first), concat(all.last, one.last), all.empty || one.empty}
		if !strings.HasPrefix(p.rest, "|") {
			break
		}
		p.rest = p.rest[1:]
	}
	if !strings.HasPrefix(p.rest, closing) {
		return all, fmt.Errorf("%q is missing", closing)
	}
	p.rest = p.rest[len(closing):]
	return all, nil
}

// sequence reads words and brackets in a row.
func (p *pattern) sequence() (stretch, error) {
	all := stretch{empty: true}
	for p.rest != "" && !strings.ContainsAny(p.rest[:1], "|)]") {
		one, err := p.part()
		if err != nil {
			return all, err
		}
		all = p.join(all, one)
	}
	return all, nil
}

// part reads one bracket, or the words up to the next one.
func (p *pattern) part() (one stretch, err error) {
	switch p.rest[0] {
	case '[':
		p.rest = p.rest[1:]
		one, err = p.choice("]")
		one.empty = true
		return one, err
	case '(':
		p.rest = p.rest[1:]
		return p.choice(")")
	}
	i := strings.IndexAny(p.rest, "[](|)")
	if i < 0 {
		i = len(p.rest)
	}
	text := p.rest[:i]
	p.rest = p.rest[i:]
	one.empty = true
	for spelling := range strings.FieldsSeq(text) {
		for _, word := range p.wordsOf(spelling) {
			n := []int32{int32(len(p.steps))}
			p.steps = append(p.steps, step{word: word})
			one = p.join(one, stretch{first: n, last: n})
		}
	}
	return one, nil
}

// join puts a stretch behind another.
func (p *pattern) join(a, b stretch) stretch {
	for _, i := range a.last {
		p.steps[i].next = concat(p.steps[i].next, b.first)
	}
	both := stretch{first: a.first, last: b.last, empty: a.empty && b.empty}
	if a.empty {
		both.first = concat(a.first, b.first)
	}
	if b.empty {
		both.last = concat(b.last, a.last)
	}
	return both
}

// concat puts a list of steps behind another. Lists are shared and never changed; mostly one
// of the two is empty.
func concat(a, b []int32) []int32 {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	}
	return slices.Concat(a, b)
}
