#pragma once
// The trail in memory, behind the ledger's interface: for rooms that write it. Fails, or ends the program, on demand.

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/domain/events/journal.h"

namespace jcic::test {

class MemoryJournal : public domain::Journal {
public:
    MemoryJournal(const Clock& clock, std::string person) : clock_(clock), person_(std::move(person)) {}

    Result<std::vector<domain::Recorded>> transact(domain::Projection& projection, const Decide& decide) override {
        JCIC_CHECK(refresh(projection));
        in_transaction_ = true;
        auto decided = decide();
        in_transaction_ = false;
        JCIC_TRY(const auto entries, std::move(decided));
        if (entries.empty()) return std::vector<domain::Recorded>{};
        point();
        ++appends_;
        if (refuse_append_ && --*refuse_append_ == 0) {
            refuse_append_.reset();
            refused_ = true;
            return fail(FaultCode::ledger_write, "memory-journal");
        }
        std::vector<domain::Recorded> written;
        for (const auto& entry : entries) written.push_back(record(entry));
        point();
        JCIC_CHECK(refresh(projection));
        return written;
    }

    Result<void> refresh(domain::Projection& projection) override {
        for (const auto& event : events_)
            if (event.sequence > projection.applied()) projection.apply(as_read(event));
        return {};
    }

    Result<std::string> open(std::uint64_t sequence, std::string_view field) override {
        if (sequence == 0 || sequence > events_.size()) return fail(FaultCode::internal, "memory-journal");
        const auto* found = events_[sequence - 1].entry.field(field);
        if (found == nullptr) return fail(FaultCode::internal, "memory-journal");
        if (erased_.contains(found->key)) return fail(FaultCode::ledger_erased, "memory-journal");
        if (!reads_records_) return fail(FaultCode::ledger_sealed, "memory-journal");
        return *found->value;
    }

    Result<void> erase(std::string_view key) override {
        if (!announced().contains(std::string{key})) return fail(FaultCode::input_form, "memory-journal");
        point();
        erased_.insert(std::string{key});
        point();
        return {};
    }

    // --- what tests do to it
    /// What the ledger does by itself at a sign-in.
    void finish_deletions() {
        for (const auto& key : announced()) erased_.insert(key);
    }
    /// The n-th append from now on (from 1) finds the disk full.
    void refuse_append(int n) { refuse_append_ = n; }
    /// Called before and after each durable effect; may throw to end the program there.
    void at_each_point(std::function<void()> call) { point_ = std::move(call); }
    void sign_in(std::string person, bool reads_records = true) {
        person_ = std::move(person);
        reads_records_ = reads_records;
    }
    /// Something that another program wrote, by the rules or not.
    domain::Recorded write(const domain::Entry& entry) { return record(entry); }

    // --- what tests look at
    [[nodiscard]] bool in_transaction() const { return in_transaction_; }
    [[nodiscard]] const std::vector<domain::Recorded>& events() const { return events_; }
    [[nodiscard]] int appends() const { return appends_; }
    [[nodiscard]] bool refused() const { return refused_; }
    [[nodiscard]] const std::set<std::string>& erased() const { return erased_; }
    [[nodiscard]] std::vector<std::string> actions() const {
        std::vector<std::string> out;
        for (const auto& event : events_) out.push_back(event.entry.action);
        return out;
    }
    [[nodiscard]] int count(std::string_view action) const {
        int n = 0;
        for (const auto& event : events_) n += event.entry.action == action ? 1 : 0;
        return n;
    }
    /// The last event of the action, with everything that was written; nullptr where there is none.
    [[nodiscard]] const domain::Recorded* last(std::string_view action) const {
        const domain::Recorded* found = nullptr;
        for (const auto& event : events_)
            if (event.entry.action == action) found = &event;
        return found;
    }

private:
    bool in_transaction_ = false;
    [[nodiscard]] std::set<std::string> announced() const {
        std::set<std::string> out;
        for (const auto& event : events_)
            for (const auto& field : event.entry.fields)
                if (field.name == field::destroys) out.insert(field.value.value_or(""));
        return out;
    }
    void point() {
        if (point_) point_();
    }

    domain::Recorded record(const domain::Entry& entry) {
        for (const auto& event : events_)
            if (event.entry.id == entry.id) return event;
        domain::Recorded event;
        event.sequence = events_.size() + 1;
        event.at = clock_.now();
        event.since_boot = clock_.since_boot();
        event.person = person_;
        event.workstation = "0129999-W1";
        event.entry = entry;
        events_.push_back(event);
        return event;
    }

    /// What a projection gets to see: nothing that is kept apart, nothing erased, nothing of others' keys.
    [[nodiscard]] domain::Recorded as_read(domain::Recorded event) const {
        for (auto& field : event.entry.fields) {
            const bool closed = field.keep == domain::Keep::apart || !reads_records_ || erased_.contains(field.key);
            if (field.keep != domain::Keep::plain && closed) field.value.reset();
        }
        return event;
    }

    const Clock& clock_;
    std::string person_;
    bool reads_records_ = true;
    std::vector<domain::Recorded> events_;
    std::set<std::string> erased_;
    std::optional<int> refuse_append_;
    bool refused_ = false;
    int appends_ = 0;
    std::function<void()> point_;
};

}  // namespace jcic::test
