#include "app/desk/registers/authorisation_packages.h"

#include <algorithm>
#include <system_error>

#include "app/base/text.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/folding.h"
#include "app/domain/registers/authorisations.h"
#include "app/files/named.h"
#include "app/paper/pdf/subject_signature.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;

constexpr std::size_t largest_certificate = 64U << 10U;
constexpr std::size_t largest_list = 16U << 20U;

tl::unexpected<Fault> cannot_package(const char* reason) {
    return fail(FaultCode::authorisation_package, "package", {{"reason", reason}});
}

/// Whether a row that waits for its reply was sent with these very bytes.
bool is_named(const Seat& seat, const std::string& name, const std::string& digest) {
    const auto& rows = seat.registers().of(registers::authorisations);
    return std::ranges::any_of(rows, [&](const auto& one) {
        const auto& row = one.second;
        return registers::waits_for_reply(row) && row.value("batch") == name && row.value("digest") == digest;
    });
}

/// Anybody's certificate of a trusted issuer would do otherwise. Issuers write a name, an ID number with more behind
/// it, or both: by one of them it is the subject's.
bool names_the_subject(const paper::SubjectSignature& found, const domain::PackagedForm& form) {
    const auto name = domain::folded_upper(without_blanks(form.name));
    const auto number = domain::folded_upper(form.form.subject_id);
    const auto holds_number = [&](const std::string& value) {
        return !number.empty() && domain::folded_upper(without_blanks(value)).find(number) != std::u32string::npos;
    };
    // A namesake's certificate says another's number.
    if (std::ranges::any_of(found.values, [&](const std::string& value) {
            return domain::holds_personal_id(value) && !holds_number(value);
        }))
        return false;
    return std::ranges::any_of(found.values, [&](const std::string& value) {
        return (!name.empty() && domain::folded_upper(without_blanks(value)) == name) || holds_number(value);
    });
}

/// Of the setting: a file, or each file of a folder. Fault file.read.
Result<std::set<std::filesystem::path>> files_of_lists(const Machine& machine) {
    if (machine.settings().subject_crl.empty()) return std::set<std::filesystem::path>{};
    const auto place = machine.profile() / machine.settings().subject_crl;
    std::error_code problem;
    if (std::filesystem::is_directory(place, problem)) return files::files_in(place);
    return std::set{place};
}

/// nullopt where the setting is none.
Result<std::optional<std::vector<Bytes>>> revocation_lists(const Machine& machine) {
    if (machine.settings().subject_crl.empty()) return std::optional<std::vector<Bytes>>{};
    std::vector<Bytes> out;
    JCIC_TRY(const auto lists, files_of_lists(machine));
    for (const auto& file : lists) {
        JCIC_TRY(auto bytes, files::read(file, largest_list));
        out.push_back(std::move(bytes));
    }
    return std::optional(std::move(out));
}

std::string revocation_of(const paper::SubjectSignature& found) {
    if (!found.list_made) return "憑證是否廢止：未設定廢止清單，未查";
    return "憑證未廢止：依 " + domain::roc_date_at(*found.list_made).dashed() + " 的清單";
}

/// The file's own word, by no clock that anybody answers for.
std::string claimed_time_of(const paper::SubjectSignature& found) {
    if (!found.claimed) return "檔案未記載簽署時間";
    return "檔案自稱的簽署時間：" + domain::iso_text(*found.claimed);
}

tl::unexpected<Fault> not_by_the_subject(const char* reason) {
    return fail(FaultCode::rule_au_4, "authorisation.form", {{"field", "form"}, {"reason", reason}});
}

}  // namespace

Result<std::string> subject_signer(const Machine& machine, const domain::PackagedForm& form, ByteView file) {
    if (machine.settings().subject_ca.empty()) return not_by_the_subject("no-authority");
    paper::SubjectTrust trust;
    JCIC_TRY(trust.authorities, files::read(machine.profile() / machine.settings().subject_ca, largest_certificate));
    JCIC_TRY(trust.lists, revocation_lists(machine));
    JCIC_TRY(const auto found, paper::signed_by_subject(file, trust, machine.clock().now()));
    if (!names_the_subject(found, form)) return not_by_the_subject("other-signer");
    return found.subject + " SHA-256 " + to_hex(found.certificate) + "；" + revocation_of(found) + "；" +
           claimed_time_of(found);
}

std::set<std::filesystem::path> files_of_subject_trust(const Machine& machine) {
    auto out = files_of_lists(machine).value_or(std::set<std::filesystem::path>{});
    if (!machine.settings().subject_crl.empty())
        out.insert(machine.profile() / machine.settings().subject_crl);  // an empty folder
    if (!machine.settings().subject_ca.empty()) out.insert(machine.profile() / machine.settings().subject_ca);
    return out;
}

Result<paper::EnvelopeRecipient> package_recipient(const Machine& machine) {
    if (machine.settings().package_certificate.empty()) return cannot_package("no-certificate");
    JCIC_TRY(const auto bytes,
             files::read(machine.profile() / machine.settings().package_certificate, largest_certificate));
    return paper::EnvelopeRecipient::from(bytes, machine.clock().now());
}

Result<std::filesystem::path> package_folder(const Machine& machine) {
    if (machine.settings().package_folder.empty()) return cannot_package("no-folder");
    auto folder = machine.profile() / machine.settings().package_folder;
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) return cannot_package("folder");
    if (!files::may_be_made(folder / "authorisations.p7m", machine.profile())) return cannot_package("folder");
    return folder;
}

StagedPackages::StagedPackages(const Machine& machine) : here_(machine.profile() / "packages") {}

Result<files::Lock> StagedPackages::alone() {
    JCIC_CHECK(files::make_folder(here_));
    return files::Lock::take(here_ / "lock");
}

std::set<std::string> StagedPackages::names() const {
    std::set<std::string> out;
    if (const auto there = files::files_in(here_, ".p7m"))
        for (const auto& file : *there) out.insert(file.filename().string());
    return out;
}

Result<void> StagedPackages::keep(const std::string& name, ByteView bytes) {
    return files::replace(here_ / name, bytes);
}

Result<void> StagedPackages::drop(const std::string& name) {
    return files::remove(here_ / name);
}

Result<void> StagedPackages::put(const std::string& name, const std::filesystem::path& folder) {
    JCIC_TRY(const auto bytes, files::read(here_ / name));
    JCIC_CHECK(files::replace(folder / name, bytes));
    return drop(name);
}

Result<std::vector<std::string>> StagedPackages::put_all(const Seat& seat, const std::filesystem::path& folder) {
    std::vector<std::string> out;
    for (const auto& name : names()) {
        JCIC_TRY(const auto bytes, files::read(here_ / name));
        if (!is_named(seat, name, to_hex(sha256_of(bytes)))) {
            JCIC_CHECK(drop(name));
            continue;
        }
        JCIC_CHECK(put(name, folder));
        out.push_back(name);
    }
    return out;
}

}  // namespace jcic::desk
