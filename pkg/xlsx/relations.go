package xlsx

import (
	"path"
	"slices"
	"strings"

	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// relation is one relationship of a part: its target and its kind.
type relation struct {
	kind     string // the last step of its type, as "worksheet"
	target   string // a part's name
	external bool
}

// relations returns the relationships of a part by id. The part "" is the whole package.
func (r *reader) relations(of string) (map[string]relation, error) {
	name := path.Join(path.Dir(of), "_rels", path.Base(of)+".rels")
	if of == "" {
		name = "_rels/.rels"
	}
	if !r.parts.Has(name) {
		return nil, nil
	}
	return r.buffers.relationsOf(of).part(r, name, func() (map[string]relation, error) { return r.readRelations(of, name) })
}

func (r *reader) readRelations(of, name string) (map[string]relation, error) {
	all := map[string]relation{}
	err := r.scan(name, func(s *scanner) error {
		if err := s.Root(spacePackage, "Relationships"); err != nil {
			return err
		}
		return s.Children(func() error {
			if s.Space == spacePackage && string(s.Name) == "Relationship" {
				id := string(s.Attr("Id"))
				if _, twice := all[id]; twice {
					return sheet.Damaged("quan hệ %q ghi hai lần trong %q", "the relationship %q is given twice in %q", id, name)
				}
				kind := string(s.Attr("Type"))
				all[id] = relation{
					kind:     kind[strings.LastIndexByte(kind, '/')+1:],
					target:   parts.Resolve(of, string(s.Attr("Target"))),
					external: string(s.Attr("TargetMode")) == "External",
				}
			}
			return s.Skip()
		})
	})
	return all, err
}

// target returns the part that a relationship of one of these kinds points to, or "".
func target(all map[string]relation, kinds ...string) string {
	found := ""
	for _, rel := range all {
		// Of several the first by name is taken, so that the same file is always read in the
		// same way.
		if slices.Contains(kinds, rel.kind) && !rel.external && (found == "" || rel.target < found) {
			found = rel.target
		}
	}
	return found
}
