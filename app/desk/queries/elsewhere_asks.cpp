#include "app/desk/queries/elsewhere_asks.h"

#include <algorithm>
#include <sstream>

#include "app/base/numbers.h"
#include "app/desk/queries/asked_page.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/approver_keys.h"
#include "app/domain/registers/listed.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/approvals.h"
#include "app/workstation/sealed_files.h"
#include "app/workstation/workstation_key.h"

namespace jcic::desk {
namespace {

constexpr const char* asked_file = "hub.asked";
constexpr ledger::SealedSecretForm asked_form{"jcic-desk hub asked v1", "hub-asked"};
constexpr std::string_view again_mark = "again";
constexpr std::string_view image_mark = "image";
/// The rest goes in the next round.
constexpr std::size_t most_at_once = 50;
/// Images that are new, of up to 20 MB each: so many are read at once.
constexpr std::size_t most_images_at_once = 4;

std::vector<std::string> parts_of(const std::string& line) {
    std::vector<std::string> out;
    std::istringstream words(line);
    for (std::string word; std::getline(words, word, '\t');) out.push_back(word);
    return out;
}

std::string text_of(const Elsewhere& known) {
    std::string out;
    for (const auto& one : known.from_us.questions)
        out += one.id + "\t" + one.query + "\t" + one.person + "\t" + one.desk + "\t" + one.key + "\t" + one.author +
               "\t" + one.digest + "\n";
    for (const auto& [whose, fault] : known.from_us.again)
        out += std::string(again_mark) + "\t" + whose.first + "\t" + whose.second + "\t" + std::string(fault.text()) +
               "\t" + std::string(fault.detail("reason")) + "\n";
    for (const auto& [attached, image] : known.images.needed)
        if (!image.digest.empty())
            out += std::string(image_mark) + "\t" + attached + "\t" + image.id + "\t" + image.digest + "\t" +
                   std::to_string(image.size) + "\n";
    return out;
}

void read_line(const std::vector<std::string>& parts, Elsewhere& known) {
    if (parts.size() >= 4 && parts[0] == again_mark) {
        const auto code = fault_code(parts[3]);
        if (!code) return;
        Fault fault{*code, "approval", {}};
        if (parts.size() > 4) fault.details.push_back({"reason", parts[4]});
        known.from_us.again.insert_or_assign({parts[1], parts[2]}, std::move(fault));
    }
    if (parts.size() == 5 && parts[0] == image_mark)
        if (const auto size = whole_number<std::uint64_t>(parts[4]))
            known.images.needed[parts[1]] = {parts[2], parts[3], *size};
    if (parts.size() == 7)
        known.from_us.questions.push_back({parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]});
}

bool is_answer_to(const domain::Entry& entry, const AskedThere& asked) {
    return entry.action == action::query_decided && entry.subject == inquiry::subject_of(asked.query) &&
           entry.value(field::desk) == asked.desk && entry.signatures.size() == 1 &&
           entry.signatures.front().signer.text() == asked.person;
}

/// The image of the form that the query leans on, where the register has one and it is ours to read.
Result<std::optional<domain::Attachment>> image_at_hand(Seat& seat, const std::string& authorisation) {
    const auto& book = domain::registers::authorisations;
    JCIC_CHECK(seat.load_row(book, authorisation));
    const auto* row = seat.registers().row(book, authorisation);
    if (row == nullptr) return std::nullopt;
    auto attachment = domain::Attachment::parse(row->value("form"));
    return attachment ? std::optional(*std::move(attachment)) : std::nullopt;
}

bool is_of_the_ledger(const Fault& fault) {
    return fault.text().starts_with("ledger.") && fault.code != FaultCode::ledger_corrupt;
}

}  // namespace

/// A query that waits, and one who may decide it elsewhere.
struct ElsewhereAsks::Wanted {
    const inquiry::QueryEntry* query;
    domain::registers::ApproverKey key;
    domain::PersonId person;
    std::string digest;
    PageBeside beside;
    std::optional<domain::Attachment> image{};
};

/// Whoever sits here writes the decision.
bool ElsewhereAsks::may_write() const {
    const auto& duties = seat_.duties();
    return seat_.session().reads_records() && !seat_.password().must_change() &&
           (duties.contains(domain::Duty::query_officer) || duties.contains(domain::Duty::supervisor));
}

bool ElsewhereAsks::waits(const inquiry::QueryId& query) const {
    const auto* found = seat_.book().find(query);
    return found != nullptr && found->query && !submitted_of(*found).empty();
}

bool ElsewhereAsks::in_hand(const inquiry::QueryId& query) const {
    const auto* found = seat_.book().find(query);
    return found != nullptr && inquiry::who_has(*found) == seat_.person();
}

Result<std::vector<ElsewhereAsks::Wanted>> ElsewhereAsks::wanted() const {
    std::vector<Wanted> out;
    const auto keys = domain::registers::approver_keys_in_force(seat_.registers());
    if (keys.empty()) return out;
    const auto today = parts_.machine.today();
    auto& inquiries = seat_.inquiries();
    seat_.standing_out().follow(seat_.book(), seat_.registers());
    for (const auto& [id, query] : seat_.book().queries()) {
        const auto items = submitted_of(query);
        if (items.empty() || !query.query) continue;
        JCIC_TRY(const auto* remarks, seat_.standing_out().about(id, inquiries));
        JCIC_TRY(const auto page, inquiries.approvals.approval_page(id, *remarks));
        JCIC_TRY(const auto image, image_at_hand(seat_, query.authorisation));
        // With an image another digest: one that was attached since is asked with, anew.
        const auto shown = to_hex(page.digest) + inquiry::items_text(items) + (image ? to_hex(image->digest) : "");
        const auto digest = to_hex(sha256_of(view(shown)));
        const bool confidential = std::ranges::any_of(*remarks, inquiry::is_confidential);
        for (const auto& key : keys) {
            const auto person = domain::PersonId::parse(key.person);
            if (!person) continue;
            const auto duties = seat_.people().duties(*person, today);
            if (!domain::may_approve(query.querier, *person, duties) ||
                !domain::may_approve(inquiry::who_has(query), *person, duties))
                continue;
            if (confidential && !domain::registers::holds_one(duties, domain::registers::listed.readers)) continue;
            out.push_back({&query, key, *person, digest, page_beside(seat_, query, *remarks), image});
        }
    }
    return out;
}

/// Asked already, and still to be answered, or answered; null: it is to be asked, anew or for the first time.
const AskedThere* ElsewhereAsks::kept_for(const Wanted& wanted) {
    const auto found = std::ranges::find_if(known_.from_us.questions, [&](const AskedThere& one) {
        return one.query == wanted.query->id && one.person == wanted.key.person && one.desk == wanted.key.desk &&
               one.key == wanted.key.row && one.digest == wanted.digest;
    });
    if (found == known_.from_us.questions.end()) {
        // Of what was asked and is another by now an answer may be on its way: it comes to nothing.
        const bool moved = std::ranges::any_of(known_.from_us.questions, [&](const AskedThere& one) {
            return one.query == wanted.query->id && one.person == wanted.key.person && one.key == wanted.key.row;
        });
        if (moved)
            known_.from_us.again.insert_or_assign({wanted.query->id, wanted.key.person},
                                                  Fault{FaultCode::query_changed, "approval", {}});
        return nullptr;
    }
    if (found->author == seat_.person().text() || wanted.person == seat_.person()) return &*found;
    if (!known_.from_us.answered.contains(found->id)) return nullptr;
    if (!in_hand(wanted.query->id)) return &*found;  // whose it is signs in again
    known_.from_us.again.insert_or_assign({wanted.query->id, wanted.key.person},
                                          Fault{FaultCode::query_changed, "approval", {{"reason", "author"}}});
    return nullptr;
}

/// What is sent of images, and nothing else: an id for each, once for all who are asked.
void ElsewhereAsks::know_images(const std::vector<Wanted>& all) {
    std::set<std::string> needed;
    for (const auto& one : all) {
        if (!one.image) continue;
        const auto attached = to_hex(one.image->digest);
        needed.insert(attached);
        auto& image = known_.images.needed[attached];
        if (image.id.empty()) image.id = to_hex(seat_.random().bytes<16>());
        image.file = one.image;
    }
    std::erase_if(known_.images.needed, [&](const auto& one) { return !needed.contains(one.first); });
}

/// What the page says of its image is known. One that cannot be read any more is not sent.
bool ElsewhereAsks::is_read(const Wanted& wanted, std::size_t& reads_left) {
    if (!wanted.image) return true;
    auto& image = known_.images.needed.at(to_hex(wanted.image->digest));
    if (!image.digest.empty()) return true;
    if (reads_left == 0) return false;
    --reads_left;
    if (const auto bytes = ledger::AttachedFiles(seat_.session()).open(*wanted.image); bytes && !bytes->empty()) {
        image.digest = to_hex(sha256_of(*bytes));
        image.size = bytes->size();
    }
    return true;
}

std::optional<ImageAsked> ElsewhereAsks::image_of(const Wanted& wanted) {
    if (!wanted.image) return std::nullopt;
    const auto& image = known_.images.needed.at(to_hex(wanted.image->digest));
    const auto id = array_from_hex<ledger::ImageId>(image.id);
    const auto digest = array_from_hex<Digest>(image.digest);
    if (!id || !digest) return std::nullopt;
    return ImageAsked{
        {*id, ledger::image_key(seat_.session(), *id), image.size, *digest}, wanted.image->digest, wanted.image->name};
}

Result<void> ElsewhereAsks::ask(Wanted& wanted, const std::string& id, ApprovalsToSay& say) {
    auto entry = seat_.inquiries().approvals.question(wanted.query->id, wanted.person, wanted.key.desk);
    const auto number = array_from_hex<domain::EntryId>(id);
    const auto signing = array_from_hex<ledger::PublicKey>(wanted.key.signing);
    const auto exchange = array_from_hex<ledger::PublicKey>(wanted.key.exchange);
    if (!entry && is_of_the_ledger(entry.error())) return tl::unexpected<Fault>(entry.error());
    if (!entry || !number || !signing || !exchange) return {};  // a rule forbids it, now: nobody could approve it
    entry->id = *number;
    auto& beside = wanted.beside;
    beside.image = image_of(wanted);
    if (const auto again = known_.from_us.again.find({wanted.query->id, wanted.key.person});
        again != known_.from_us.again.end())
        beside.again = again->second;
    JCIC_TRY(auto page,
             ledger::ask_elsewhere(seat_.session(), *entry, {wanted.key.person, wanted.key.desk, *signing, *exchange},
                                   packed(beside)));
    say.ask.push_back({id, wanted.key.desk, wanted.key.person, std::move(page)});
    return {};
}

Result<void> ElsewhereAsks::plan(ApprovalsToSay& say) {
    if (!known_.heard || !may_write()) return {};
    JCIC_CHECK(seat_.follow_queries());
    JCIC_CHECK(seat_.follow_registers());
    JCIC_CHECK(seat_.follow_people());
    load();
    const auto before = text_of(known_);
    std::erase_if(known_.from_us.again, [&](const auto& one) { return !waits(one.first.first); });
    JCIC_TRY(auto all, wanted());
    know_images(all);
    std::vector<AskedThere> there;
    std::vector<std::pair<Wanted*, std::string>> to_ask;
    auto reads_left = most_images_at_once;
    for (auto& one : all) {
        const auto* kept = kept_for(one);
        // Nobody is asked elsewhere while they sit here; what they were asked before still waits for them there.
        const bool own = one.person == seat_.person();
        if (own && kept == nullptr) continue;
        there.push_back(kept != nullptr ? *kept
                                        : AskedThere{to_hex(seat_.random().bytes<16>()), one.query->id, one.key.person,
                                                     one.key.desk, one.key.row, seat_.person().text(), one.digest});
        const bool asked = own || known_.from_us.at_hub.contains(there.back().id);
        if (!asked && to_ask.size() < most_at_once && is_read(one, reads_left))
            to_ask.emplace_back(&one, there.back().id);
    }
    known_.from_us.questions = std::move(there);
    // Before any is asked: what nobody knows to have been asked is withdrawn.
    if (text_of(known_) != before) JCIC_CHECK(store());
    known_.from_us.planned = true;
    for (const auto& [one, id] : to_ask) JCIC_CHECK(ask(*one, id, say));
    for (const auto& id : known_.from_us.at_hub)
        if (std::ranges::find(known_.from_us.questions, id, &AskedThere::id) == known_.from_us.questions.end())
            say.withdraw.push_back(id);
    // However many there are, what comes after them is read.
    for (const auto& one : known_.from_us.questions)
        if (known_.from_us.answered.contains(one.id) && one.author != seat_.person().text()) say.kept.push_back(one.id);
    return {};
}

Result<void> ElsewhereAsks::take_answer(const AskedThere& asked, const Bytes& answer) {
    const auto id = array_from_hex<domain::EntryId>(asked.id);
    if (!id) return fail(FaultCode::hub_forged, "approval", {{"desk", asked.desk}});
    const auto entry = ledger::read_answer(seat_.session(), *id, answer);
    if (!entry || !is_answer_to(*entry, asked)) return fail(FaultCode::hub_forged, "approval", {{"desk", asked.desk}});
    // What it is compared with is read here: inside the transaction nothing is searched for.
    JCIC_CHECK(seat_.inquiries().approvals.remarks_for(asked.query));
    return seat_.inquiries().approvals.decide(asked.query, *entry);
}

Result<void> ElsewhereAsks::take_heard(const ApprovalsHeard& heard) {
    load();
    if (!heard.fault) {
        known_.from_us.at_hub = {heard.ours.begin(), heard.ours.end()};
        known_.heard = true;
        std::erase_if(known_.from_us.answered, [&](const auto& id) { return !known_.from_us.at_hub.contains(id); });
    }
    for (const auto& one : heard.answered) known_.from_us.answered.insert(one.id);
    if (heard.answered.empty() || !may_write()) return {};
    JCIC_CHECK(seat_.follow_queries());
    JCIC_CHECK(seat_.follow_registers());
    for (const auto& one : heard.answered) {
        const auto asked = std::ranges::find(known_.from_us.questions, one.id, &AskedThere::id);
        if (asked == known_.from_us.questions.end() || asked->author != seat_.person().text() || !waits(asked->query))
            continue;
        const auto taken = take_answer(*asked, *one.answer);
        if (!taken && is_of_the_ledger(taken.error())) return taken;
        if (!taken) known_.from_us.again.insert_or_assign({asked->query, asked->person}, taken.error());
        if (!taken && taken.error().code == FaultCode::hub_forged)
            known_.to_us.unread.insert_or_assign(one.id, taken.error());
        known_.from_us.questions.erase(asked);
    }
    return store();
}

/// What cannot be read was not asked: what stands there is withdrawn, and asked anew.
void ElsewhereAsks::load() {
    if (std::exchange(known_.from_us.loaded, true)) return;
    const auto kept = ledger::read_sealed_secret(seat_.session(), parts_.machine.profile() / asked_file, asked_form);
    if (!kept) return;
    std::istringstream text(to_text(kept->view()));
    for (std::string line; std::getline(text, line);) read_line(parts_of(line), known_);
}

Result<void> ElsewhereAsks::store() const {
    return ledger::write_sealed_secret(seat_.session(), parts_.machine.profile() / asked_file, asked_form,
                                       Secret::from(view(text_of(known_))));
}

}  // namespace jcic::desk
