package ods

import (
	"bytes"
	"io"

	"bloc/pkg/diag"
	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// wholePackage is the part that holds the whole package where it is encrypted as one.
const wholePackage = "encrypted-package"

// decrypted returns the package, which must not be under a password.
func (r *reader) decrypted(archive *parts.Archive, _ *parts.Inflaters) (*parts.Archive, error) {
	const manifest = "META-INF/manifest.xml"
	locked := archive.Has(wholePackage)
	if !locked && archive.Has(manifest) {
		p, err := archive.Open(manifest)
		if err != nil {
			return nil, err
		}
		defer p.Close()
		list, err := io.ReadAll(p)
		if err != nil {
			return nil, err
		}
		locked = bytes.Contains(list, []byte("encryption-data"))
	}
	if locked {
		return nil, &sheet.Fault{Rule: diag.FileEncrypted, Found: diag.Same("encrypted")}
	}
	return archive, nil
}
