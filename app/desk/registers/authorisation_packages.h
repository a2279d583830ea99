#pragma once
// Packages of authorisations between the ledger and the folder that they are for: what is encrypted already, is named
// by an event, and could not be put in place yet.

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

/// Whose certificate signed an electronic authorisation's file, which must name the row's subject (R-AU-2, R-AU-8): its
/// name and fingerprint, by which list it is not revoked or that none was asked, and when the file says it was signed,
/// to be shown and kept. Fault rule.R-AU-4, field "form": no-authority, other-signer, and as
/// paper::signed_by_subject; file.*.
[[nodiscard]] Result<std::string> subject_signer(const Machine& machine, const domain::PackagedForm& form,
                                                 ByteView file);
/// What it goes by: the file of authorities, each revocation list, and the folder of these.
[[nodiscard]] std::set<std::filesystem::path> files_of_subject_trust(const Machine& machine);

class StagedPackages {
public:
    explicit StagedPackages(const Machine& machine);
    /// Nobody else prepares or puts packages of this profile meanwhile. Makes the folder where there is none.
    [[nodiscard]] Result<files::Lock> alone();
    /// Those that are not in place.
    [[nodiscard]] std::set<std::string> names() const;
    Result<void> keep(const std::string& name, ByteView bytes);
    Result<void> drop(const std::string& name);
    /// Into the folder; then nothing is kept here any more.
    Result<void> put(const std::string& name, const std::filesystem::path& folder);
    /// All that an event names and that wait for a reply. What no event names never was: it goes. The names of those
    /// that were put.
    Result<std::vector<std::string>> put_all(const Seat& seat, const std::filesystem::path& folder);

private:
    std::filesystem::path here_;
};

}  // namespace jcic::desk
