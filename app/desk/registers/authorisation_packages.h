#pragma once
// Encrypted packages of authorisations that an event names and that are not in the destination folder yet.

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/desk/rooms/with.h"
#include "app/domain/authorisation_package.h"
#include "app/files/files.h"
#include "app/paper/pdf/cms_envelope.h"

namespace jcic::desk {

class Seat;

/// By the settings. Fault authorisation.package: no-certificate, and as EnvelopeRecipient::from; file.*.
[[nodiscard]] Result<paper::EnvelopeRecipient> package_recipient(const Machine& machine);
/// Fault authorisation.package: no-folder, folder (not there, or within the profile).
[[nodiscard]] Result<std::filesystem::path> package_folder(const Machine& machine);

/// Determines the signer of an electronic authorisation's file, who must be the row's subject (R-AU-2, R-AU-8). Returns
/// name and fingerprint, the revocation list used or its absence, and the file's time of signing, for display and
/// record. Fault rule.R-AU-4, field "form": no-authority, other-signer, and as paper::signed_by_subject; file.*.
[[nodiscard]] Result<std::string> subject_signer(const Machine& machine, const domain::PackagedForm& form,
                                                 ByteView file);
/// Returns the files that determine trust: authorities, each revocation list, and their folder.
[[nodiscard]] std::set<std::filesystem::path> files_of_subject_trust(const Machine& machine);

class StagedPackages {
public:
    explicit StagedPackages(const Machine& machine);
    /// Locks this profile's packages against other programs. Makes the folder if missing.
    [[nodiscard]] Result<files::Lock> alone();
    /// Returns the names of packages not in the destination folder.
    [[nodiscard]] std::set<std::string> names() const;
    Result<void> keep(const std::string& name, ByteView bytes);
    Result<void> drop(const std::string& name);
    /// Moves it into the folder.
    Result<void> put(const std::string& name, const std::filesystem::path& folder);
    /// Puts all packages that an event names and that await a reply; deletes packages without an event. Returns the
    /// names of those put.
    Result<std::vector<std::string>> put_all(const Seat& seat, const std::filesystem::path& folder);

private:
    std::filesystem::path here_;
};

}  // namespace jcic::desk
