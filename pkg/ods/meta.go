package ods

// readProperty reads a custom property of the document.
func (r *reader) readProperty() error {
	s := r.s
	if !s.At(meta, "user-defined") {
		return s.Skip()
	}
	name := string(s.AttrOf(meta, "name"))
	value, err := s.Collect(nil)
	if err != nil {
		return err
	}
	if r.book.Properties == nil {
		r.book.Properties = map[string]string{}
	}
	r.book.Properties[name] = string(value)
	return nil
}
