#include "app/desk/registers/authorisation_desk.h"

#include <algorithm>
#include <set>

#include "app/desk/registers/authorisation_packages.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/register.h"
#include "app/files/files.h"
#include "app/workstation/sealed_files.h"

namespace jcic::desk {
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
