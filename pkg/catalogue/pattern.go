package catalogue

import (
	"errors"
	"fmt"
	"strings"
)

// maxSpellings bounds what one line of the vocabulary may stand for.
const maxSpellings = 20_000

// expand lists what a line of the vocabulary stands for: [ ] is optional,
// ( | ) a choice, and both nest. No spelling may be empty.
func expand(text string) ([]string, error) {
	p := &pattern{rest: text}
	list, err := p.choice("")
	if err != nil {
		return nil, err
	}
	if p.rest != "" {
		return nil, fmt.Errorf("%q closes nothing", p.rest[:1])
	}
	for i, s := range list {
		list[i] = strings.Join(strings.Fields(s), " ")
		if list[i] == "" {
			return nil, errors.New("every word is optional, so it would match nothing")
		}
	}
	return list, nil
}

type pattern struct{ rest string }

// choice reads alternatives up to the closing bracket, or to the end of the text.
func (p *pattern) choice(closing string) ([]string, error) {
	var all []string
	for {
		some, err := p.sequence()
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
		if !strings.HasPrefix(p.rest, "|") {
			break
		}
		p.rest = p.rest[1:]
	}
	if closing != "" {
		if !strings.HasPrefix(p.rest, closing) {
			return nil, fmt.Errorf("%q is missing", closing)
		}
		p.rest = p.rest[1:]
	}
	return all, nil
}

// sequence reads words and brackets that follow each other.
func (p *pattern) sequence() ([]string, error) {
	list := []string{""}
	for p.rest != "" && !strings.ContainsAny(p.rest[:1], "|)]") {
		var next []string
		var err error
		switch p.rest[0] {
		case '[':
			p.rest = p.rest[1:]
			next, err = p.choice("]")
			next = append(next, "")
		case '(':
			p.rest = p.rest[1:]
			next, err = p.choice(")")
		default:
			i := strings.IndexAny(p.rest, "[](|)")
			if i < 0 {
				i = len(p.rest)
			}
			next, p.rest = []string{p.rest[:i]}, p.rest[i:]
		}
		if err != nil {
			return nil, err
		}
		if list, err = product(list, next); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func product(heads, tails []string) ([]string, error) {
	if len(heads)*len(tails) > maxSpellings {
		return nil, fmt.Errorf("stands for more than %d spellings", maxSpellings)
	}
	all := make([]string, 0, len(heads)*len(tails))
	for _, h := range heads {
		for _, t := range tails {
			all = append(all, h+" "+t)
		}
	}
	return all, nil
}
