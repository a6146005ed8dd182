package parts

import (
	"bytes"

	"bloc/pkg/sheet"
)

// At reports whether the scanner stands at an element with this namespace and name.
func (s *Scanner) At(space Space, name string) bool {
	return s.Space == space && string(s.Name) == name
}

// Skip leaves the element that just started, with everything in it.
func (s *Scanner) Skip() error { return s.Leave(s.Depth()) }

// Collect appends the text of the element that just started. It may hold no other element.
func (s *Scanner) Collect(to []byte) ([]byte, error) {
	for {
		switch s.Next() {
		case Text:
			to = append(to, s.Text...)
		case End:
			return to, nil
		case Start:
			s.broken("thẻ <%s> lạ trong chữ", "unexpected <%s> within text", sheet.Clip(s.Name))
			return to, s.err
		default:
			return to, s.err
		}
	}
}

// Children calls each for every element within the one that just started. The call has to
// leave the child. Text between children must be blank. If a file offers alternative elements,
// each is called for those that Excel takes.
func (s *Scanner) Children(each func() error) error {
	for {
		switch s.Next() {
		case Start:
			take := each
			if s.Space == ChoiceSpace && string(s.Name) == "AlternateContent" {
				take = func() error { return s.choose(each) }
			}
			if err := take(); err != nil {
				return err
			}
		case Text:
			if err := s.OnlyBlank(); err != nil {
				return err
			}
		case End:
			return nil
		default:
			return s.err
		}
	}
}

// choose calls each for the elements of the first choice that Excel understands, else for
// those of the fallback.
func (s *Scanner) choose(each func() error) error {
	taken := false
	return s.Children(func() error {
		choice := s.Space == ChoiceSpace && string(s.Name) == "Choice" && s.understood(s.Attr("Requires"))
		if taken || !choice && string(s.Name) != "Fallback" {
			return s.Skip()
		}
		taken = true
		return s.Children(each)
	})
}

// understood reports whether Excel knows the namespaces of prefixes, separated by blanks.
func (s *Scanner) understood(prefixes []byte) bool {
	list := bytes.Fields(prefixes)
	for _, prefix := range list {
		if space := s.spaceBehind(prefix); space == OtherSpace || space == NoSpace {
			return false
		}
	}
	return len(list) > 0
}

// OnlyBlank refuses text that is not blank.
func (s *Scanner) OnlyBlank() error {
	if !blank(s.Text) {
		s.broken("có chữ lạ %q", "stray text %q", sheet.Clip(s.Text))
	}
	return s.err
}

// Root enters the root element, which has to have this namespace and name.
func (s *Scanner) Root(space Space, name string) error {
	if s.Next() != Start {
		return s.err
	}
	switch {
	case string(s.Name) == name && s.Space != space:
		s.broken("phần tử gốc <%s> thuộc không gian tên %q, không phải của tệp %s", "the root element <%s> is of the namespace %q, not of one of %s's", name, sheet.Clip(s.namespace()), s.spaces.Program)
	case s.Space != space || string(s.Name) != name:
		s.broken("phần tử gốc là <%s>, phải là <%s>", "the root element is <%s>, expected <%s>", sheet.Clip(s.Name), name)
	}
	return s.err
}

// ToEnd reads the document to its very end.
func (s *Scanner) ToEnd() error {
	for t := s.Next(); t != Done; t = s.Next() {
		if t == Fault {
			return s.err
		}
	}
	return nil
}

// Leave leaves the open element at this depth, counted from 1, with everything in it.
func (s *Scanner) Leave(depth int) error {
	for s.Depth() >= depth && s.Next() != Fault {
	}
	return s.err
}
