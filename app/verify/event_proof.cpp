#include "app/verify/event_proof.h"

#include <algorithm>

#include "app/verify/rules/form.h"
#include "app/verify/trail/crypto.h"
#include "app/verify/trail/seal_chain.h"

namespace jcic::verify {
namespace {

constexpr std::size_t digest_size = 32;

class ProofVerification {
public:
    ProofVerification(const ProofOpening& opening, const Questions& questions)
        : questions_(questions), wanted_(opening.event) {
        verdict_.origin = opening.origin;
        if (questions.event && *questions.event != wanted_) find(*questions.event, "event");
    }

    /// False for the last record.
    bool take_record(const Record& record) {
        switch (record.kind) {
            case RecordKind::event:
                take_event(record.content);
                return true;
            case RecordKind::path:
                take_path(record.content);
                return true;
            case RecordKind::seal:
                take_seal(record.content);
                return true;
            case RecordKind::end:
                take_end(record.content);
                return false;
            case RecordKind::opening:
            case RecordKind::kept:
            case RecordKind::leaf:
            case RecordKind::value:
            case RecordKind::password:
            case RecordKind::chunk:
                find(last_, "record");
                return true;
        }
        return true;
    }

    void find(std::uint64_t sequence, std::string reason) {
        ++verdict_.finding_count;
        verdict_.findings.push_back({sequence, std::move(reason)});
    }
    [[nodiscard]] std::uint64_t last() const { return last_; }

    Verdict verdict() {
        if (!verdict_.event) find(wanted_, "event");
        return std::move(verdict_);
    }

private:
    struct Placed {
        std::uint64_t sequence = 0;
        Digest leaf{};
        std::vector<Digest> path;
    };

    void take_event(ByteView content) {
        if (content.size() < digest_size) return find(last_ + 1, "record");
        const auto body = content.subspan(digest_size);
        const auto hash = leaf_hash(body);
        const auto event = Event::unpack(body);
        if (!event || event->sequence <= last_) return find(last_ + 1, event ? "number" : "body");
        last_ = event->sequence;
        if (!std::equal(hash.begin(), hash.end(), content.begin())) find(last_, "hash");
        for (const auto wrong : wrong_in_form(*event)) find(last_, std::string(wrong));
        const bool founding = event->action == "ledger.founded";
        if (founding != (last_ == 1) || (events_.empty() && !founding)) find(last_, "founding");
        if (founding) take_founding(*event);
        take_key(*event);
        events_.push_back({last_, hash, {}});
        if (last_ == wanted_) verdict_.event = FoundEvent{*event, hash, {}};
    }

    void take_founding(const Event& event) {
        const auto& origin = verdict_.origin;
        if (event.plain("kind") != origin.kind || event.plain("institution") != origin.institution ||
            event.plain("origin") != to_hex(origin.id))
            find(1, "origin");
        const auto key = event.bytes("seal-key", digest_size);
        if (!key) return;  // told as "seal-key"
        verdict_.fingerprint = fingerprint_of(*key);
        if (questions_.fingerprint && read_fingerprint(verdict_.fingerprint).value() != *questions_.fingerprint)
            find(0, "fingerprint");
    }

    /// A key counts from its event on: no seal of as many events may have come before it.
    void take_key(const Event& event) {
        if (event.action != "ledger.founded" && event.action != "seal.restarted") return;
        if (event.sequence <= seals_.sealed()) find(event.sequence, "number");
        // Who had a ledger restored stands in the event after the seam, which is not here: every seam is told.
        const auto wrong = seals_.judge_event(event);
        if (!wrong.empty()) find(event.sequence, wrong == "restored" ? "seal-restarted" : wrong);
        key_from_ = event.sequence;
    }

    void take_path(ByteView content) {
        if (events_.empty() || !events_.back().path.empty() || content.size() % digest_size != 0)
            return find(last_, "path");
        for (; !content.empty(); content = content.subspan(digest_size))
            std::copy_n(content.begin(), digest_size, events_.back().path.emplace_back().begin());
    }

    void take_seal(ByteView content) {
        Unpacker in(content);
        const auto text = in.text();
        const auto certificate = in.bytes();
        auto wrong = in.finished() ? seals_.judge_seal(text, certificate) : std::string("record");
        if (wrong.empty() && seals_.sealed() < key_from_) wrong = "seal";
        if (!wrong.empty()) return find(verdict_.sealed + 1, std::move(wrong));
        ++verdict_.seals;
        verdict_.sealed = seals_.sealed();
        verdict_.sealed_at = seals_.last_time();
        if (certificate.empty()) return;
        ++verdict_.cards[subject_of(certificate).value_or("")];
        if (!questions_.authorities.empty() && !issued_by(certificate, questions_.authorities))
            find(verdict_.sealed, "certificate");
    }

    void take_end(ByteView content) {
        Unpacker in(content);
        const auto text = in.text();
        const auto head = seals_.head_in(text);
        if (!in.finished() || !head || head->size < seals_.sealed()) return find(verdict_.sealed + 1, "checkpoint");
        verdict_.events = head->size;
        verdict_.root = head->root;
        for (const auto& one : events_)
            if (!path_holds(one.leaf, one.sequence - 1, head->size, one.path, head->root)) find(one.sequence, "path");
        for (const auto& known : questions_.heads)
            // The register of witnesses is not in a proof: a key has to be given.
            if (known.size != head->size || !known.is(head->root) || (known.witnessed && known.witnessed->by.empty()))
                find(0, known.reason());
            else if (known.witnessed)
                verdict_.witnessed.push_back(known);
        if (!verdict_.event) return;
        verdict_.event->path = std::ranges::find(events_, wanted_, &Placed::sequence)->path;
    }

    const Questions& questions_;
    std::uint64_t wanted_;
    Verdict verdict_;
    SealChain seals_{verdict_.origin};
    std::vector<Placed> events_;
    std::uint64_t last_ = 0;      ///< the event read last
    std::uint64_t key_from_ = 0;  ///< the event that put the present key in force, where no seal did
};

}  // namespace

Result<Verdict> verify_event_proof(Source& source, const ProofOpening& opening, const Questions& questions) {
    ProofVerification verification(opening, questions);
    for (bool more = true; more;) {
        const auto record = read_record(source);
        if (!record && record.error().code == FaultCode::file_read) return tl::unexpected<Fault>(record.error());
        const bool whole = record && *record;
        if (!whole) verification.find(verification.last() + 1, "cut");
        more = whole && verification.take_record(**record);
    }
    std::uint8_t rest = 0;
    const auto after = source.read({&rest, 1});
    if (!after || *after != 0) verification.find(0, "after-end");
    return verification.verdict();
}

}  // namespace jcic::verify
