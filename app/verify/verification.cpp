#include "app/verify/verification.h"

#include <algorithm>
#include <limits>

#include "app/base/numbers.h"
#include "app/verify/checks/brought.h"
#include "app/verify/checks/kept.h"
#include "app/verify/checks/samples.h"
#include "app/verify/checks/times.h"
#include "app/verify/checks/volumes.h"
#include "app/verify/checks/weekly_sheets.h"
#include "app/verify/checks/witnessed.h"
#include "app/verify/event_proof.h"
#include "app/verify/rules/actions.h"
#include "app/verify/rules/duties.h"
#include "app/verify/rules/form.h"
#include "app/verify/trail/crypto.h"
#include "app/verify/trail/leaf.h"
#include "app/verify/trail/seal_chain.h"

namespace jcic::verify {
namespace {

/// Checks the numbers of events written without a signed-in person: docs/trust/ledger-format.md, "Outer journal".
class OuterNumbers {
public:
    /// Whether the event has the next number, or is not such an event.
    [[nodiscard]] bool follows(const Event& event) {
        if (!event.action.starts_with("outer.") || !event.has("number")) return true;
        const auto number = whole_number<std::uint64_t>(event.plain("number"));
        const auto expected = last_ + 1;
        last_ = number.value_or(last_);
        return number == expected;
    }

private:
    std::uint64_t last_ = 0;
};

constexpr std::size_t most_findings = 100;
constexpr std::uint64_t progress_step = 10'000;
constexpr std::size_t hash_size = 32;

/// Remembers what the next record is judged by: the tree's edge, the people, the seals' key, the event before.
class Verification {
public:
    /// `most`: of the findings that are named; the others are counted.
    explicit Verification(const Questions& questions, std::size_t most = most_findings)
        : questions_(questions), most_(most) {}

    /// False for the last record.
    bool take_record(const Record& record) {
        if (!opened_) return take_opening(record);
        switch (record.kind) {
            case RecordKind::event:
                finish_event();
                take_event(record.content);
                return true;
            case RecordKind::leaf:
                finish_event();
                take_leaf(record.content);
                return true;
            case RecordKind::kept:
                if (!event_ || compared_ > 0 || !kept_.add_record(record.content, *event_))
                    find(verdict_.events, "record");
                return true;
            case RecordKind::value:
                take_value(record.content);
                return true;
            case RecordKind::seal:
                take_seal_record(record.content);
                return true;
            case RecordKind::end:
                finish_event();
                take_end(record.content);
                return false;
            case RecordKind::opening:
            case RecordKind::path:
            case RecordKind::password:
            case RecordKind::chunk:
                find(verdict_.events + 1, "record");
                return true;
        }
        return true;
    }

    void open(Origin origin) {
        opened_ = true;
        verdict_.origin = std::move(origin);
    }

    void take_given(const Judge::Given& given) {
        finish_event();
        const auto number = ++verdict_.events;
        if (given.body.empty()) return lose_event(given.leaf);
        take_body(number, given.body, given.leaf);
        if (!event_) return;
        for (const auto& one : given.kept)
            if (!kept_.add(one, *event_)) find(number, "record");
        if (given.page) page_ = given.page;
    }

    void take_seal(std::string_view note, ByteView certificate) {
        finish_event();
        const auto wrong = seals_.judge_seal(note, certificate, tree_);
        if (!wrong.empty()) return find(verdict_.sealed + 1, wrong);
        ++verdict_.seals;
        times_.take_seal(seals_.last_time());
        people_.end_founding();
        verdict_.sealed = tree_.size();
        verdict_.sealed_at = seals_.last_time();
        if (certificate.empty()) return;
        ++verdict_.cards[subject_of(certificate).value_or("")];
        if (!questions_.authorities.empty() && !issued_by(certificate, questions_.authorities))
            find(verdict_.sealed, "certificate");
    }

    void find(std::uint64_t sequence, std::string reason) {
        if (++verdict_.finding_count <= most_) verdict_.findings.push_back({sequence, std::move(reason)});
    }
    [[nodiscard]] std::uint64_t events() const { return verdict_.events; }

    Verdict verdict() {
        finish_event();
        if (!is_part()) find_left_out(nullptr);
        if (const auto lacking = is_part() ? std::nullopt : brought_.finish()) find(*lacking, "brought");
        if (is_part() && !is_the_part_asked_for()) find(0, "part");
        verdict_.not_asked = people_.not_asked();
        for (auto& [place, reason] : seams_.finish()) find(place, std::move(reason));
        verdict_.told = seams_.told();
        find_same_ids();
        for (auto& [place, reason] : kept_.finish()) find(place, std::move(reason));
        verdict_.not_compared = kept_.not_compared();
        for (const auto number : times_.finish()) find(number, "time");
        verdict_.root = tree_.root();
        for (const auto& head : questions_.heads)
            if (head.size > tree_.size()) find(0, head.reason());
        hold_to_the_register();
        if (questions_.event && !verdict_.event) find(*questions_.event, "event");
        if (verdict_.event) {
            auto path = tree_.path().value_or(std::vector<Digest>{});
            if (!path_holds(verdict_.event->leaf, *questions_.event - 1, tree_.size(), path, verdict_.root))
                find(*questions_.event, "path");
            verdict_.event->path = std::move(path);
        }
        return std::move(verdict_);
    }

private:
    bool take_opening(const Record& record) {
        const auto opening = record.kind == RecordKind::opening ? Opening::unpack(record.content)
                                                                : fail(FaultCode::ledger_corrupt, "verify.export");
        if (!opening) {
            find(0, "opening");
            return false;
        }
        opened_ = true;
        has_values_ = opening->values;
        verdict_.origin = opening->origin;
        if (questions_.event && *questions_.event > 0) tree_.follow(*questions_.event - 1);
        return true;
    }

    void take_event(ByteView content) {
        const auto number = ++verdict_.events;
        if (content.size() < hash_size) {
            find(number, "record");
            return lose_event({});
        }
        const auto body = content.subspan(hash_size);
        const auto hash = leaf_hash(body);
        if (!std::equal(hash.begin(), hash.end(), content.begin())) find(number, "hash");
        take_body(number, body, hash);
    }

    void take_body(std::uint64_t number, ByteView body, const Digest& hash) {
        auto event = Event::unpack(body);
        if (event && number == verdict_.from) verdict_.from_at = event->at;
        if (event && !is_part()) samples_.follow_event(*event, tree_);
        if (event && !is_part()) find_left_out(&*event);
        tree_.add(hash);
        check_heads();
        if (!event) return find(number, "body");
        if (event->sequence != number) find(number, "number");
        for (const auto wrong : wrong_in_form(*event)) find(number, std::string(wrong));
        if (number == 1) take_founding(*event);
        if (number != 1 && event->action == "ledger.founded") find(number, "founding");
        if (!outer_.follows(*event)) find(number, "outer");
        if (event->action == "outer.cut") find(number, "outer");
        if (event->action == "head.lost") find(number, "head");
        if (event->action == "deletions.lost") find(number, "deletions");
        if (!is_witnessed_rightly(*event, seals_)) find(number, "witness");
        witnesses_.follow_event(number, *event);
        if (!is_part()) hold_to_those_before(number, *event, hash);
        take_seam(*event);
        for (const auto& field : event->fields)
            if (field.plain && field.name == "page") page_ = sha256({view(field.text)});
        if (questions_.event == number) verdict_.event = FoundEvent{*event, hash, {}};
        ids_.emplace_back(event->id, number);
        const bool exported = event->action == "ledger.exported";
        part_from_ = exported ? event->plain("from") : "";
        part_event_ = exported ? event->plain("event") : "";
        leaf_ = hash;
        event_ = std::move(*event);
    }

    [[nodiscard]] bool is_part() const { return verdict_.from > 1; }

    /// The trail's last event tells of the export, and from where on it is whole: nobody who carries it makes it less.
    [[nodiscard]] bool is_the_part_asked_for() const {
        return !questions_.since.empty() && is_day(part_from_) && part_from_ <= questions_.since &&
               whole_number<std::uint64_t>(part_event_).value_or(0) >= verdict_.from;
    }

    /// What is drawn or summed up out of all events before it.
    void hold_to_those_before(std::uint64_t number, const Event& event, const Digest& hash) {
        if (event.action == "sample.drawn" && !samples_.drawn_rightly(event)) find(number, "sample");
        if (event.action == "query.decided" && !samples_.tells_its_time(event)) find(number, "sample");
        if (!volumes_.judge_event(event)) find(number, "volume");
        if (event.action == "review.drawn" && !samples_.names_its_querier(event)) find(number, "sample");
        if (!sheets_.judge_event(number, event, hash)) find(number, "sheet");
        if (const auto lacking = brought_.judge_event(number, event)) find(*lacking, "brought");
    }

    /// An event that is left out: it has its place in the tree, and what it says is not here. What comes after it is a
    /// part, in which nothing can be held to all that came before.
    void take_leaf(ByteView content) {
        const auto number = ++verdict_.events;
        if (content.size() != hash_size) {
            find(number, "record");
            return lose_event({});
        }
        Digest leaf{};
        std::ranges::copy(content, leaf.begin());
        tree_.add(leaf);
        if (number == 1) find(1, "founding");
        check_heads();
        people_.pass();
        part_from_.clear();
        verdict_.from = number + 1;
        verdict_.from_at = 0;
    }

    void find_left_out(const Event* next) {
        if (const auto last = sheets_.left_out(next)) find(*last, "sheet");
    }

    /// The number is kept, so that what follows is judged by its own.
    void lose_event(const Digest& leaf) { tree_.add(leaf); }

    void take_seam(const Event& event) {
        auto seam = seals_.judge_event(event);
        const bool anew = seam == "restored" || seam == "seal-restarted";
        seams_.follow_event(verdict_.events, event, anew ? seam : "");
        if (!anew && !seam.empty()) find(verdict_.events, std::move(seam));
    }

    void take_founding(const Event& event) {
        const auto& origin = verdict_.origin;
        if (event.action != "ledger.founded") find(1, "founding");
        if (event.plain("kind") != origin.kind || event.plain("institution") != origin.institution ||
            event.plain("origin") != to_hex(origin.id))
            find(1, "origin");
        const auto key = event.bytes("seal-key", hash_size);
        if (!key) return find(1, "seal-key");
        verdict_.fingerprint = fingerprint_of(*key);
        if (questions_.fingerprint && read_fingerprint(verdict_.fingerprint).value() != *questions_.fingerprint)
            find(0, "fingerprint");
    }

    void check_heads() {
        for (const auto& head : questions_.heads) {
            if (head.size != tree_.size()) continue;
            if (!head.is(tree_.root()) || (head.witnessed && head.witnessed->origin != verdict_.origin.text())) {
                find(0, head.reason());
            } else if (head.witnessed) {
                verdict_.witnessed.push_back(head);
            }
        }
    }

    /// Whose signature it is that no key was given for; one of nobody in the register proves nothing.
    void hold_to_the_register() {
        verdict_.taken_in = witnesses_.taken_in();
        for (auto& head : verdict_.witnessed)
            if (head.witnessed->by.empty() && !find_signer(head, witnesses_.keys())) find(0, "witness");
        std::erase_if(verdict_.witnessed, [](const KnownHead& head) { return head.witnessed->by.empty(); });
    }

    void take_value(ByteView content) {
        Unpacker in(content);
        const auto position = in.u32();
        auto opening = in.bytes();
        auto value = in.bytes();
        const bool fits = has_values_ && in.finished() && event_ && position < event_->fields.size() &&
                          position >= next_position_ && !event_->fields[position].plain && kept_.is_there(position) &&
                          opening.size() == hash_size;
        if (!fits || hmac_sha256(opening, value) != event_->fields[position].commitment) {
            find(verdict_.events, "value");
        } else {
            next_position_ = position + 1;
            ++verdict_.values;
            ++compared_;
            if (event_->fields[position].name == "page") page_ = sha256({value});
        }
        wipe(value);
    }

    /// Once its values are known: who signed it, and over which page.
    void finish_event() {
        if (!event_) return;
        // By its place in the file: a copy of an event names another's number.
        auto wrong = people_.check({verdict_.events, *event_, leaf_, page_});
        const bool in_time = times_.judge_event(verdict_.events, *event_, people_.times_of_signers(*event_));
        seams_.judged(*event_, wrong.empty() && in_time);
        if (!wrong.empty()) find(verdict_.events, std::move(wrong));
        for (auto& of_values : kept_.judge_event(verdict_.events, *event_, people_.records_key(), compared_))
            find(verdict_.events, std::move(of_values));
        compared_ = 0;
        event_.reset();
        page_.reset();
        next_position_ = 0;
    }

    void take_seal_record(ByteView content) {
        finish_event();
        Unpacker in(content);
        const auto text = in.text();
        const auto certificate = in.bytes();
        if (!in.finished()) return find(verdict_.sealed + 1, "record");
        take_seal(text, certificate);
    }

    /// An id stands for one event: what was signed for one would serve for the other.
    void find_same_ids() {
        std::ranges::sort(ids_);
        for (std::size_t i = 1; i < ids_.size(); ++i)
            if (ids_[i].first == ids_[i - 1].first) find(ids_[i].second, "id");
    }

    void take_end(ByteView content) {
        Unpacker in(content);
        const auto text = in.text();
        if (!in.finished() || !seals_.is_head(text, tree_)) find(verdict_.sealed + 1, "checkpoint");
    }

    const Questions& questions_;
    const std::size_t most_;
    Verdict verdict_;
    Tree tree_;
    People people_{verdict_.origin};
    WitnessesOfTrail witnesses_;
    SealChain seals_{verdict_.origin};
    Seams seams_;
    OuterNumbers outer_;
    Samples samples_;
    Volumes volumes_;
    WeeklySheets sheets_;
    Brought brought_{people_.book()};
    Kept kept_;
    Times times_;
    std::vector<std::pair<EventId, std::uint64_t>> ids_;  ///< with their places
    std::string part_from_, part_event_;                  ///< as the last event says, where it is an export's
    bool opened_ = false;
    bool has_values_ = false;
    std::optional<Event> event_;  ///< the last, until its values are read
    Digest leaf_{};               ///< its hash
    std::optional<Digest> page_;  ///< what its field "page" shows
    std::uint32_t next_position_ = 0;
    std::uint64_t compared_ = 0;  ///< of its values
};

/// Reads records up to the last; what cannot be read ends it, and is a finding.
Result<void> read_all(Source& source, Verification& verification, const Progress& progress) {
    while (true) {
        const auto record = read_record(source);
        if (!record && record.error().code == FaultCode::file_read) return tl::unexpected<Fault>(record.error());
        if (!record || !*record) {
            verification.find(verification.events() + 1, "cut");
            return {};
        }
        if (!verification.take_record(**record)) break;
        if ((*record)->kind == RecordKind::event && verification.events() % progress_step == 0)
            progress(verification.events());
    }
    std::uint8_t more = 0;
    const auto rest = source.read({&more, 1});
    if (!rest || *rest != 0) verification.find(0, "after-end");
    return {};
}

}  // namespace

struct Judge::Inside {
    Questions none;
    Verification verification{none, std::numeric_limits<std::size_t>::max()};
};

Judge::Judge(Origin origin) : inside_(std::make_unique<Inside>()) {
    inside_->verification.open(std::move(origin));
}

Judge::~Judge() = default;

void Judge::take_event(const Given& given) {
    inside_->verification.take_given(given);
}

void Judge::take_seal(std::string_view note, ByteView certificate) {
    inside_->verification.take_seal(note, certificate);
}

Verdict Judge::verdict() {
    return inside_->verification.verdict();
}

bool Verdict::operator==(const Verdict& other) const {
    return origin == other.origin && events == other.events && from == other.from && root == other.root &&
           fingerprint == other.fingerprint && seals == other.seals && sealed == other.sealed &&
           sealed_at == other.sealed_at && values == other.values && not_compared == other.not_compared &&
           not_asked == other.not_asked && cards == other.cards && findings == other.findings &&
           finding_count == other.finding_count && told == other.told;
}

Result<Verdict> verify_export(Source& source, const Questions& questions, const Secret* password,
                              const Progress& progress) {
    Verification verification(questions);
    const auto first = read_record(source);
    if (!first && first.error().code == FaultCode::file_read) return tl::unexpected<Fault>(first.error());
    if (!first || !*first) {
        verification.find(0, "opening");
        return verification.verdict();
    }
    JCIC_CHECK(not_newer(**first));
    if (const auto proof = ProofOpening::unpack((*first)->content); proof && (*first)->kind == RecordKind::opening)
        return verify_event_proof(source, *proof, questions);
    if ((*first)->kind != RecordKind::password) {
        if (verification.take_record(**first)) {
            JCIC_CHECK(read_all(source, verification, progress));
        }
        return verification.verdict();
    }
    if (password == nullptr) return fail(FaultCode::person_password, "verify.export");
    auto plain = decrypted(source, **first, *password);
    if (!plain && plain.error().code != FaultCode::ledger_corrupt) return tl::unexpected<Fault>(plain.error());
    if (plain) {
        JCIC_CHECK(read_all(**plain, verification, progress));
    } else {
        verification.find(0, "opening");
    }
    return verification.verdict();
}

}  // namespace jcic::verify
