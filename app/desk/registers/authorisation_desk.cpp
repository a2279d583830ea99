#include "app/desk/registers/authorisation_desk.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "app/base/text.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/folding.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/register.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/paper/pdf/subject_signature.h"
#include "app/workstation/sealed_files.h"

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

namespace {

namespace registers = domain::registers;
using registers::Row;

constexpr std::size_t largest_package = 48U << 20U;

tl::unexpected<Fault> no_package(const char* reason, const std::string& row = {}) {
    std::vector<Detail> details{{"reason", reason}};
    if (!row.empty()) details.push_back({"row", row});
    return fail(FaultCode::authorisation_package, "package", std::move(details));
}

Result<Seat*> seat_that_sends(Seating& seating) {
    JCIC_TRY(Seat * seat, seating.taken_seat());
    if (!registers::holds_one(seat->duties(), registers::officers_and_supervisors))
        return fail(FaultCode::person_duty, "package", {{"duty", "query-officer,supervisor"}});
    JCIC_CHECK(seat->load_open_rows());
    return seat;
}

/// What the row says, with a place for its file where one is attached: enough to tell what is wrong.
domain::PackagedForm as_packaged(const Row& row, const Machine& machine) {
    auto out = registers::packaged(row, machine.settings().institution.text());
    if (!row.value("form").empty()) out.file = "-";
    return out;
}

std::vector<Fault> faults_of_row(const Row& row, const Machine& machine) {
    if (!row.sealed.empty()) return {Fault{FaultCode::ledger_sealed, "package", {}}};
    return domain::faults_of(as_packaged(row, machine), machine.today());
}

/// What was attached, and, of an electronic one, who signed it ("" of one on paper).
struct AttachedForm {
    Bytes bytes;
    std::string signer;
};
Result<AttachedForm> attached_to(const Row& row, const Machine& machine, Seat& seat) {
    JCIC_TRY(const auto attachment, domain::Attachment::parse(row.value("form")));
    AttachedForm out;
    JCIC_TRY(out.bytes, ledger::AttachedFiles(seat.session()).open(attachment));
    const auto form = registers::packaged(row, machine.settings().institution.text());
    if (form.kind == domain::AuthorisationKind::paper) return out;
    JCIC_TRY(out.signer, subject_signer(machine, form, out.bytes));
    return out;
}

/// Opening and checking each form is not for every look: what was found stands while all that it was found by does.
Result<std::string> signer_once(const Row& row, const domain::PackagedForm& form, const Machine& machine, Seat& seat) {
    SignerAskedFor by{row.value("form"), form.name, form.form.subject_id, machine.today()};
    for (const auto& file : files_of_subject_trust(machine)) by.trust.emplace(file, files::stamp_of(file));
    if (const auto* known = seat.looked_through().signer(row.id, by)) return *known;
    auto signer = [&]() -> Result<std::string> {
        JCIC_TRY(auto attached, attached_to(row, machine, seat));
        return std::move(attached.signer);
    }();
    // A file or a ledger that could not be read just now says nothing of the form.
    if (signer || signer.error().code == FaultCode::rule_au_4)
        seat.looked_through().keep(row.id, SignerFound{std::move(by), signer});
    return signer;
}

AuthorisationToSend as_shown(const Row& row, const Machine& machine, Seat& seat) {
    AuthorisationToSend out{row.id, row.value("name"), faults_of_row(row, machine)};
    const auto form = registers::packaged(row, machine.settings().institution.text());
    if (!out.faults.empty() || form.kind == domain::AuthorisationKind::paper) return out;
    if (auto signer = signer_once(row, form, machine, seat))
        out.signer = *std::move(signer);
    else
        out.faults.push_back(std::move(signer).error());
    return out;
}

/// A form that is on its way into a package: what it rests on must still stand when it is written down.
struct Wrapped {
    domain::PackagedForm form;
    domain::EarlierEvent last;
    Bytes bytes;
    std::string signer;
};

const char* ending_of(domain::AttachmentForm form) {
    switch (form) {
        case domain::AttachmentForm::pdf:
            return ".pdf";
        case domain::AttachmentForm::png:
            return ".png";
        case domain::AttachmentForm::jpeg:
            break;
    }
    return ".jpg";
}

Result<Wrapped> wrapped(const Row& row, const Machine& machine, Seat& seat, std::size_t number) {
    if (!registers::may_be_sent(row)) return no_package("state", row.id);
    if (!faults_of_row(row, machine).empty()) return no_package("faults", row.id);
    JCIC_TRY(auto attached, attached_to(row, machine, seat));
    Wrapped out{registers::packaged(row, machine.settings().institution.text()), row.last, std::move(attached.bytes),
                std::move(attached.signer)};
    JCIC_TRY(const auto form, domain::form_of(out.bytes));
    const auto place = std::to_string(number);
    out.form.file = std::string(4 - std::min<std::size_t>(place.size(), 4), '0') + place + ending_of(form);
    out.form.bytes = out.bytes.size();
    out.form.digest = to_hex(sha256_of(out.bytes));
    return out;
}

/// The named ones, each once; where none is named all that are held and have no fault.
Result<std::vector<std::string>> chosen(const std::vector<std::string>& named, const Machine& machine, Seat& seat,
                                        std::vector<std::string>& left_out) {
    std::vector<std::string> out;
    for (const auto& reference : named) {
        JCIC_CHECK(seat.load_row(registers::authorisations, reference));
        if (seat.registers().row(registers::authorisations, reference) == nullptr)
            return no_package("unknown", reference);
        if (std::ranges::find(out, reference) != out.end()) return no_package("twice", reference);
        out.push_back(reference);
    }
    if (named.empty())
        for (const auto& [id, row] : seat.registers().of(registers::authorisations)) {
            if (row.state != registers::authorisations.states.front().name) continue;
            (faults_of_row(row, machine).empty() ? out : left_out).push_back(id);
        }
    return out;
}

/// Those of the wanted that a package holds, told in `out`. The fault of one that cannot go where no other can.
Result<std::vector<Wrapped>> forms_that_fit(const std::vector<std::string>& wanted, const Machine& machine, Seat& seat,
                                            PackageSent& out) {
    std::vector<Wrapped> forms;
    std::size_t size = 0;
    std::optional<Fault> wrong;
    for (const auto& reference : wanted) {
        const auto* row = seat.registers().row(registers::authorisations, reference);
        if (row == nullptr) return no_package("unknown", reference);
        if (forms.size() == domain::most_packaged_forms) {
            out.for_next.push_back(reference);
            continue;
        }
        auto one = wrapped(*row, machine, seat, forms.size() + 1);
        if (!one) {
            if (!wrong) wrong = one.error();
            out.left_out.push_back(reference);
        } else if (size + one->bytes.size() > largest_package) {
            out.for_next.push_back(reference);
        } else {
            size += one->bytes.size();
            out.references.push_back(reference);
            forms.push_back(*std::move(one));
        }
    }
    if (forms.empty() && wrong) return tl::unexpected<Fault>(*std::move(wrong));
    return forms;
}

/// The member's one account (R-AU-7), which passed its test; "" while none is registered. One is used before its test
/// is passed, too: the test itself goes this way.
std::string account_of(const Seat& seat) {
    std::string out;
    for (const auto& [id, row] : seat.registers().of(registers::transmission)) {
        if (registers::transmission.state(row.state).over) continue;
        if (row.day_of(action::transmission_tested)) return row.value("account");
        if (out.empty()) out = row.value("account");
    }
    return out;
}

std::string package_name(const Machine& machine, Random& random) {
    std::string when;
    for (const char c : domain::iso_text(machine.clock().now()).substr(0, 19))
        if (c != '-' && c != ':') when += c;
    return "authorisations-" + machine.settings().institution.text() + "-" + when + "-" + to_hex(random.bytes<4>()) +
           ".p7m";
}

struct Made {
    std::string name;
    Bytes bytes;
};

/// What was written is read again, and held against the rows.
Result<std::string> checked_descriptor(const domain::AuthorisationPackage& package, const std::vector<Wrapped>& forms) {
    auto text = domain::descriptor_text(package);
    JCIC_TRY(const auto again, domain::read_descriptor(text));
    if (again.forms.size() != forms.size()) return no_package("descriptor");
    for (std::size_t i = 0; i < forms.size(); ++i)
        if (const auto differs = domain::differences(forms[i].form, again.forms[i]); !differs.empty())
            return tl::unexpected<Fault>(differs.front());
    return text;
}

Result<Made> made_of(const Machine& machine, Seat& seat, const std::vector<Wrapped>& forms,
                     const paper::EnvelopeRecipient& recipient) {
    const auto now = machine.clock().now();
    Made out{package_name(machine, seat.random()), {}};
    domain::AuthorisationPackage package{std::string(ledger::name_of(seat.session().origin().kind)),
                                         machine.settings().institution.text(),
                                         machine.settings().workstation,
                                         out.name,
                                         now,
                                         seat.person().text(),
                                         account_of(seat),
                                         {}};
    for (const auto& one : forms) package.forms.push_back(one.form);
    JCIC_TRY(const auto descriptor, checked_descriptor(package, forms));
    std::vector<domain::ArchivedFile> files{{"descriptor.txt", view(descriptor)}};
    for (const auto& one : forms) files.push_back({one.form.file, one.bytes});
    JCIC_TRY(auto signer, workstation_signer(machine, seat.session()));
    JCIC_TRY(out.bytes, paper::sealed_for(recipient, domain::archive_of(files, now), signer));
    return out;
}

/// The step of each, as the rows stand inside the transaction.
Result<std::vector<domain::Entry>> steps_of_sending(const Machine& machine, Seat& seat,
                                                    const std::vector<Wrapped>& forms, const PackageSent& package) {
    const auto steps = register_steps_of(machine, seat);
    const auto* step = registers::authorisations.step(action::authorisation_sent);
    std::vector<domain::Entry> out;
    for (const auto& one : forms) {
        const auto* row = seat.registers().row(registers::authorisations, one.form.reference);
        if (row == nullptr || row->last != one.last) return fail(FaultCode::query_changed, "package");
        registers::Values values{{"sent", machine.today().text()},
                                 {"batch", package.name},
                                 {"digest", package.digest},
                                 {"recipient", package.recipient}};
        if (!one.signer.empty()) values.emplace("signer", one.signer);
        JCIC_TRY(auto event, steps.event_of({&registers::authorisations, step, one.form.reference, std::move(values),
                                             std::nullopt}));
        out.push_back(std::move(event));
    }
    return out;
}

}  // namespace

Result<AuthorisationsView> AuthorisationDesk::look() {
    JCIC_TRY(Seat * seat, seat_that_sends(parts_.seating));
    AuthorisationsView out;
    if (const auto recipient = package_recipient(parts_.machine); !recipient)
        out.fault = recipient.error();
    else if (const auto folder = package_folder(parts_.machine); !folder)
        out.fault = folder.error();
    else
        out.recipient = to_hex(sha256_of(recipient->certificate()));
    const auto waiting = StagedPackages(parts_.machine).names();
    for (const auto& [id, row] : seat->registers().of(registers::authorisations)) {
        if (registers::may_be_sent(row)) out.to_send.push_back(as_shown(row, parts_.machine, *seat));
        if (!registers::waits_for_reply(row)) continue;
        const auto package = row.value("batch");
        out.sent.push_back({id, row.value("name"), package, registers::sent_at(row).value_or(UtcTime{}),
                            registers::reply_is_late(row, parts_.machine.clock().now()), waiting.contains(package)});
    }
    std::set<std::string> shown;
    for (const auto& one : out.to_send) shown.insert(one.reference);
    seat->looked_through().forget_signers_but(shown);
    std::ranges::stable_sort(out.sent, {}, &AuthorisationSent::at);
    return out;
}

Result<PackageSent> AuthorisationDesk::send(const std::vector<std::string>& references, const std::string& shown) {
    JCIC_TRY(Seat * seat, seat_that_sends(parts_.seating));
    JCIC_TRY(const auto folder, package_folder(parts_.machine));
    StagedPackages staged(parts_.machine);
    JCIC_TRY(const auto alone, staged.alone());
    // What another program wrote until now counts, before put_all judges what no event names.
    JCIC_CHECK(seat->follow_registers());
    JCIC_CHECK(seat->load_open_rows());
    PackageSent out;
    JCIC_TRY(out.put, staged.put_all(*seat, folder));  // encrypted before, whatever became of the certificate since
    JCIC_TRY(const auto wanted, chosen(references, parts_.machine, *seat, out.left_out));
    if (wanted.empty()) {
        if (out.put.empty()) return no_package("nothing");
        return out;
    }
    JCIC_TRY(const auto recipient, package_recipient(parts_.machine));
    out.recipient = to_hex(sha256_of(recipient.certificate()));
    if (!shown.empty() && shown != out.recipient) return no_package("recipient");
    JCIC_TRY(const auto forms, forms_that_fit(wanted, parts_.machine, *seat, out));
    JCIC_TRY(const auto made, made_of(parts_.machine, *seat, forms, recipient));
    out.name = made.name;
    out.digest = to_hex(sha256_of(made.bytes));
    // Kept here first: after a power cut the very bytes that the ledger names are put in place.
    JCIC_CHECK(staged.keep(made.name, made.bytes));
    // After a fault it stays: the events may be durable all the same, and put_all removes what none of them names.
    JCIC_CHECK(seat->transact([&] { return steps_of_sending(parts_.machine, *seat, forms, out); }));
    JCIC_CHECK(staged.put(made.name, folder));
    return out;
}

}  // namespace jcic::desk
