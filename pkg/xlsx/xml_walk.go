package xlsx

import (
	"bytes"

	"bloc/pkg/sheet"
)

// at reports whether the scanner stands on an element of SpreadsheetML of this name.
func (s *scanner) at(name string) bool { return s.space == spaceMain && string(s.name) == name }

// attr returns the value of the attribute without a prefix; nil when it is absent.
func (s *scanner) attr(name string) []byte { return s.attrOf(spaceNone, name) }

func (s *scanner) attrOf(space namespace, name string) []byte {
	for i := range s.attrs {
		if s.attrs[i].space == space && string(s.attrs[i].name) == name {
			return s.attrs[i].value
		}
	}
	return nil
}

// skip leaves the element that was just started, with all it holds.
func (s *scanner) skip() error {
	for depth := len(s.starts); len(s.starts) >= depth && s.next() != tokenFault; {
	}
	return s.err
}

// collect appends the text of the element that was just started, which may hold
// no other element.
func (s *scanner) collect(to []byte) ([]byte, error) {
	for {
		switch s.next() {
		case tokenText:
			to = append(to, s.text...)
		case tokenEnd:
			return to, nil
		case tokenStart:
			s.malformed("thẻ <%s> lạ trong chữ", "unexpected <%s> within text", sheet.Clip(s.name))
			return to, s.err
		default:
			return to, s.err
		}
	}
}

// children calls each for every element within the one that was just started.
// It has to leave the child; text between children must be blank. Where a file offers
// elements to choose from, it is called for those that Excel takes.
func (s *scanner) children(each func() error) error {
	for {
		switch s.next() {
		case tokenStart:
			take := each
			if s.space == spaceChoice && string(s.name) == "AlternateContent" {
				take = func() error { return s.choose(each) }
			}
			if err := take(); err != nil {
				return err
			}
		case tokenText:
			if err := s.onlyBlank(); err != nil {
				return err
			}
		case tokenEnd:
			return nil
		default:
			return s.err
		}
	}
}

// choose calls each for the elements of the first choice that Excel understands, else for
// those of the fallback.
func (s *scanner) choose(each func() error) error {
	taken := false
	return s.children(func() error {
		choice := s.space == spaceChoice && string(s.name) == "Choice" && s.understood(s.attr("Requires"))
		if taken || !choice && string(s.name) != "Fallback" {
			return s.skip()
		}
		taken = true
		return s.children(each)
	})
}

// understood reports whether Excel knows the namespaces of prefixes, separated by blanks.
func (s *scanner) understood(prefixes []byte) bool {
	list := bytes.Fields(prefixes)
	for _, prefix := range list {
		n := s.slots[s.slot(prefix)]
		if n == 0 {
			return false
		}
		if space := s.bound[n-1].space; space == spaceOther || space == spaceNone {
			return false
		}
	}
	return len(list) > 0
}

// onlyBlank refuses a text where none belongs.
func (s *scanner) onlyBlank() error {
	if !blank(s.text) {
		s.malformed("có chữ lạ %q", "stray text %q", sheet.Clip(s.text))
	}
	return s.err
}

// root enters the root element, which has to be this one.
func (s *scanner) root(space namespace, name string) error {
	if s.next() != tokenStart {
		return s.err
	}
	switch {
	case string(s.name) == name && s.space != space:
		s.malformed("phần tử gốc <%s> thuộc không gian tên %q, không phải của tệp Excel", "the root element <%s> is of the namespace %q, not of one of Excel's", name, sheet.Clip(s.namespace()))
	case s.space != space || string(s.name) != name:
		s.malformed("phần tử gốc là <%s>, phải là <%s>", "the root element is <%s>, expected <%s>", sheet.Clip(s.name), name)
	}
	return s.err
}

// namespace returns the first namespace that the element declares.
func (s *scanner) namespace() []byte {
	for _, a := range s.attrs {
		if bytes.HasPrefix(a.name, []byte("xmlns")) {
			return a.value
		}
	}
	return nil
}

// done reads the document to its very end.
func (s *scanner) done() error {
	for t := s.next(); t != tokenDone; t = s.next() {
		if t == tokenFault {
			return s.err
		}
	}
	return nil
}
