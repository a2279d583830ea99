#include "app/witness/hub_round.h"

#include <algorithm>

#include "app/hub/state.h"
#include "app/hub/trees.h"

namespace jcic::witness {
namespace {

template <class T>
Result<T> told_by(hub::Answer<T> answer) {
    if (!answer) return tl::unexpected<Fault>(std::move(answer).error().fault);
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return *std::move(answer);
}

/// One ledger's part of a round.
class Round {
public:
    Round(Folder& folder, hub::Connection& hub, UtcTime now, const Kept& kept, verify::Tree& tree)
        : folder_(folder), hub_(hub), now_(now), kept_(kept), tree_(tree), ledger_(to_hex(kept.origin.id)) {}

    Result<LogStatus> run() {
        LogStatus out{kept_.origin.text(), LogStatus::What::waiting, kept_.size};
        // What was kept is what was signed: leaves that do not lead there are read again.
        const bool astray = tree_.size() == kept_.size && kept_.size > 0 && tree_.root() != kept_.root;
        if (tree_.size() > kept_.size || astray) tree_ = {};
        JCIC_TRY(const bool as_far, grow(tree_, kept_.size));
        JCIC_TRY(const auto request, newest_request());
        if (!as_far || !request) return out;
        const bool same = request->checkpoint.size == kept_.size && request->checkpoint.root == kept_.root;
        if (same) {
            JCIC_TRY(const bool stands, line_stands());
            out.what = LogStatus::What::nothing_new;
            if (stands) return out;
        }
        JCIC_TRY(const auto answer, sign(*request));
        out.what = LogStatus::What::judged;
        out.judgement = answer.judgement;
        out.size = answer.size;
        return out;
    }

private:
    /// Whether the hub has so many leaves.
    Result<bool> grow(verify::Tree& tree, std::uint64_t size) {
        while (tree.size() < size) {
            JCIC_TRY(const auto leaves, told_by(hub::leaves_after(hub_, ledger_, tree.size())));
            if (leaves.empty()) return false;
            for (const auto& leaf : leaves)
                if (tree.size() < size) tree.add(leaf);
        }
        return true;
    }
    /// For the newest seal whose leaves are all there: seals come after their leaves. nullopt for none.
    Result<std::optional<Request>> newest_request() {
        JCIC_TRY(const auto there, told_by(hub::tree_there(hub_, ledger_)));
        JCIC_TRY(const auto seals, told_by(hub::seals_from(hub_, ledger_, kept_.size)));
        std::optional<Request> out;
        Bytes next;
        for (const auto& one : seals) {
            if (one.size > there.leaves) break;
            auto note = verify::Note::parse(one.note);
            const auto seal =
                note ? verify::Seal::parse(note->text) : Result<verify::Seal>(fail(FaultCode::hub_answer, "witness"));
            const bool is_it = seal && seal->head.size == one.size && seal->head.origin == kept_.origin.text();
            if (!is_it) return fail(FaultCode::hub_forged, "witness");
            if (!out) out.emplace().old_size = kept_.size;
            // What comes before the one that is to be signed hands its key over.
            if (!next.empty()) out->steps.emplace_back(Seal{std::move(out->note), std::move(next)});
            out->checkpoint = seal->head;
            out->note = *std::move(note);
            next = seal->next;
        }
        return out;
    }
    /// Whether the hub has this witness's line under what was witnessed: it may have stopped before it gave it.
    Result<bool> line_stands() {
        JCIC_TRY(const auto lines,
                 told_by(hub::cosignatures_after(hub_, ledger_, kept_.size - 1, {folder_.public_half().name})));
        return std::ranges::any_of(lines, [this](const hub::CosignatureThere& one) {
            return one.size == kept_.size && one.witness == folder_.public_half().name;
        });
    }
    Result<Answer> sign(const Request& request) {
        auto grown = tree_;
        JCIC_TRY(const bool there, grow(grown, request.checkpoint.size));
        const auto goes_on = [&](const Kept& kept, const verify::Checkpoint& head) {
            return there && tree_.size() == kept.size && tree_.root() == kept.root && grown.root() == head.root;
        };
        JCIC_TRY(auto answer, folder_.sign(request, now_, goes_on));
        if (answer.judgement != Judgement::cosign) return answer;
        tree_ = std::move(grown);
        auto note = verify::Note::parse(answer.note);
        if (!note) return tl::unexpected<Fault>(note.error());
        note->lines.erase(note->lines.begin(), note->lines.end() - 1);
        JCIC_CHECK(told_by(hub::put_cosignature(
            hub_, ledger_, {answer.size, folder_.public_half().name, note->pack().substr(note->text.size() + 1)})));
        return answer;
    }

    Folder& folder_;
    hub::Connection& hub_;
    UtcTime now_;
    const Kept& kept_;
    verify::Tree& tree_;
    std::string ledger_;
};

/// What is of one ledger; the rest of the hub's faults are of all.
bool is_of_one(const Fault& fault) {
    return fault.code == FaultCode::hub_forged || fault.code == FaultCode::hub_answer ||
           fault.code == FaultCode::file_form;
}

}  // namespace

Result<std::vector<LogStatus>> HubRounds::run(Folder& folder, hub::Connection& hub, UtcTime now) {
    JCIC_CHECK(told_by(hub::read_state(hub, "")));
    std::vector<LogStatus> out;
    JCIC_TRY(const auto logs, folder.logs());
    for (const auto& log : logs) {
        if (!log.kept) {
            out.push_back({log.file, LogStatus::What::damaged, 0, Judgement::cosign, log.kept.error()});
            continue;
        }
        const auto name = log.kept->origin.text();
        auto told = Round(folder, hub, now, *log.kept, trees_[name]).run();
        if (!told && !is_of_one(told.error())) return tl::unexpected<Fault>(std::move(told).error());
        if (told)
            out.push_back(*std::move(told));
        else
            out.push_back({name, LogStatus::What::damaged, log.kept->size, Judgement::cosign, std::move(told).error()});
    }
    return out;
}

}  // namespace jcic::witness
