package xlsx

import "bloc/pkg/sheet"

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
// It has to leave the child; text between children must be blank.
func (s *scanner) children(each func() error) error {
	for {
		switch s.next() {
		case tokenStart:
			if err := each(); err != nil {
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
	if s.space != space || string(s.name) != name {
		s.malformed("phần tử gốc là <%s>, phải là <%s>", "the root element is <%s>, expected <%s>", sheet.Clip(s.name), name)
	}
	return s.err
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
