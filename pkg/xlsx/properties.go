package xlsx

// properties reads the custom document properties, by name. It leaves out values that are not
// simple, such as vectors.
func (r *reader) properties(name string) (map[string]string, error) {
	if name == "" {
		return nil, nil
	}
	all := map[string]string{}
	err := r.scan(name, func(s *scanner) error {
		if err := s.Root(spaceCustom, "Properties"); err != nil {
			return err
		}
		return s.Children(func() error {
			if s.Space != spaceCustom || string(s.Name) != "property" {
				return s.Skip()
			}
			property := string(s.Attr("name"))
			return s.Children(func() error {
				switch string(s.Name) {
				case "vector", "array", "blob", "oblob", "stream", "ostream", "storage", "ostorage", "vstream", "cf":
					return s.Skip()
				}
				value, err := s.Collect(nil)
				all[property] = string(unescape(value))
				return err
			})
		})
	})
	return all, err
}
