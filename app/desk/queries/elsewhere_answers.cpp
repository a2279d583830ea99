#include "app/desk/queries/elsewhere_answers.h"

#include <algorithm>

#include "app/desk/queries/asked_page.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/approver_keys.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

constexpr const char* suffix = ".answer";

std::filesystem::path outbox_of(const Machine& machine) {
    return machine.profile() / "approvals";
}

std::filesystem::path place_of(const Machine& machine, const std::string& id) {
    return outbox_of(machine) / (id + suffix);
}

std::string subject_of(const std::string& id) {
    return std::string(domain::registers::about_approval) + id;
}

std::vector<domain::Fact> facts_of(const AskedHere& asked) {
    return {{field::desk, asked.row.desk},
            {field::asking_ledger, to_hex(asked.question.origin.id)},
            {field::digest, to_hex(asked.page.digest)}};
}

/// The workstation's name, where a person of the branch compared its certificate; "" else.
std::string known_name(const Seat& seat, const std::vector<hub::Desk>& desks, const std::string& ledger) {
    const auto* desk = hub::desk_of(desks, ledger);
    if (desk == nullptr) return {};
    const auto* row = domain::registers::known_desk(seat.registers(), desk->workstation);
    const bool compared = row != nullptr && domain::registers::is_taken_in(*row, to_hex(sha256_of(desk->certificate)));
    return compared ? desk->workstation : std::string();
}

}  // namespace

Result<void> ElsewhereAnswers::plan(ApprovalsToSay& say) {
    std::error_code unread;
    if (!std::filesystem::exists(outbox_of(parts_.machine), unread)) return {};
    JCIC_TRY(const auto kept, files::files_in(outbox_of(parts_.machine), suffix));
    for (const auto& path : kept) {
        const auto id = path.stem().string();
        JCIC_TRY(const auto written, last_event(seat_.session(), action::approval_answered, subject_of(id)));
        if (!written) {
            // Another program is about to write it; or one ended before: then it is asked still, and nothing left.
            if (!known_.to_us.unwritten.insert(id).second) JCIC_CHECK(files::remove(path));
            continue;
        }
        known_.to_us.unwritten.erase(id);
        JCIC_TRY(auto answer, files::read(path));
        say.answers.emplace_back(id, std::move(answer));
    }
    return {};
}

Result<void> ElsewhereAnswers::open(const hub::Approval& sent, const std::vector<hub::Desk>& desks) {
    if (sent.person != seat_.person().text()) return {};
    const auto desk = known_name(seat_, desks, sent.ledger);
    if (desk.empty()) return {};
    auto question = ledger::open_question(seat_.session(), sent.page);
    if (!question) return fail(FaultCode::hub_refused, "approval", {{"reason", "approver-key"}, {"desk", desk}});
    const bool as_sent = to_hex(question->origin.id) == sent.ledger && to_hex(question->entry.id) == sent.id;
    auto asked = as_asked(*std::move(question), desk);
    if (!as_sent || !asked) return fail(FaultCode::hub_forged, "approval", {{"desk", desk}});
    known_.to_us.questions.insert_or_assign(sent.id, *std::move(asked));
    return {};
}

Result<void> ElsewhereAnswers::take_heard(const ApprovalsHeard& heard) {
    for (const auto& id : heard.over) JCIC_CHECK(files::remove(place_of(parts_.machine, id)));
    for (const auto& id : heard.forged) {
        known_.to_us.fetched.insert(id);
        known_.to_us.unread.insert_or_assign(id, Fault{FaultCode::hub_forged, "approval", {}});
    }
    if (!heard.asked.empty()) JCIC_CHECK(seat_.follow_registers());
    for (const auto& one : heard.asked) {
        // One answered here a moment ago is on its way; of one that may have been what the ledger says is awaited.
        std::error_code unread;
        const bool kept = std::filesystem::exists(place_of(parts_.machine, one.id), unread);
        if (kept && known_.to_us.unwritten.contains(one.id)) continue;
        known_.to_us.fetched.insert(one.id);
        if (kept) continue;
        if (auto opened = open(one, heard.desks); !opened)
            known_.to_us.unread.insert_or_assign(one.id, std::move(opened).error());
    }
    if (heard.fault) return {};
    for (auto& [id, one] : known_.to_us.questions) look_for_image(one);
    std::set<std::string> stand(heard.here.begin(), heard.here.end());
    std::erase_if(known_.to_us.questions, [&](const auto& one) { return !stand.contains(one.first); });
    std::erase_if(known_.to_us.fetched, [&](const auto& id) { return !stand.contains(id); });
    stand.insert(heard.ours.begin(), heard.ours.end());
    std::erase_if(known_.to_us.unread, [&](const auto& one) { return !stand.contains(one.first); });
    return {};
}

void ElsewhereAnswers::look_for_image(AskedHere& asked) const {
    if (!asked.image) return;
    const auto found = known_.images.at_hub.find(name_of_image(asked));
    const auto parts = found == known_.images.at_hub.end() ? 0 : found->second;
    const bool whole = parts >= ledger::parts_of_image(asked.image->seal.size);
    asked.row.image = whole ? ImageHere::whole : ImageHere::coming;
}

Result<AttachedFile> ElsewhereAnswers::open_image(const std::string& id, std::span<const Bytes> parts) {
    JCIC_TRY(const auto* asked, show(id));
    if (asked == nullptr || !asked->image) return fail(FaultCode::query_changed, "approval");
    auto facts = facts_of(*asked);
    facts.back().value = to_hex(asked->image->attached);
    JCIC_CHECK(
        seat_.session().append(plain_entry(action::approval_image_opened, subject_of(id), facts), ledger::anybody));
    auto bytes = ledger::opened_image(asked->image->seal, parts);
    if (!bytes) {
        const Fault forged{FaultCode::hub_forged, "approval", {{"desk", asked->row.desk}}};
        known_.to_us.unread.insert_or_assign(id, forged);
        return tl::unexpected<Fault>(forged);
    }
    JCIC_TRY(const auto form, domain::form_of(*bytes));
    return AttachedFile{asked->image->name, form, std::make_shared<const Bytes>(*std::move(bytes))};
}

Result<const AskedHere*> ElsewhereAnswers::show(const std::string& id) {
    const auto found = known_.to_us.questions.find(id);
    if (found == known_.to_us.questions.end()) return nullptr;
    if (!found->second.shown)
        JCIC_CHECK(seat_.session().append(plain_entry(action::approval_shown, subject_of(id), facts_of(found->second)),
                                          ledger::anybody));
    found->second.shown = true;
    return &found->second;
}

Result<void> ElsewhereAnswers::answer(std::span<const Decided> decided, const Secret& password) {
    std::vector<ledger::AskedOfUs*> questions;
    std::vector<domain::Entry> as_asked;
    for (const auto& one : decided) {
        auto& question = known_.to_us.questions.at(one.id).question;
        as_asked.push_back(std::exchange(question.entry, one.decision));
        questions.push_back(&question);
    }
    const auto answers = ledger::sign_for_them(seat_.session(), password, questions);
    for (std::size_t i = 0; i < questions.size(); ++i) questions[i]->entry = std::move(as_asked[i]);
    if (!answers) return tl::unexpected<Fault>(answers.error());
    JCIC_CHECK(files::make_folder(outbox_of(parts_.machine)));
    for (std::size_t i = 0; i < decided.size(); ++i) {
        const auto& id = decided[i].id;
        const auto& decision = decided[i].decision;
        auto facts = facts_of(known_.to_us.questions.at(id));
        for (const auto field : {field::approved, field::refused}) facts.push_back({field, decision.value(field)});
        JCIC_CHECK(files::replace(place_of(parts_.machine, id), (*answers)[i]));
        JCIC_CHECK(
            seat_.session().append(plain_entry(action::approval_answered, subject_of(id), facts), ledger::anybody));
        known_.to_us.questions.erase(id);
    }
    return {};
}

}  // namespace jcic::desk
