#pragma once
// JCIC's host in memory: keeps the rules of serial numbers, remembers what it was asked, misbehaves as told.

#include <functional>
#include <map>

#include "app/domain/serial_request.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry::test {

[[nodiscard]] inline domain::Record record_of(domain::Item item, const std::string& subject_id,
                                              std::optional<int> other_year = {}, const std::string& name = "王大明") {
    const auto columns = domain::info(item).columns.size();
    const auto year = other_year || !domain::info(item).needs_year ? other_year : 114;
    return *domain::Record::make(item, {subject_id, name, "", year},
                                 {domain::Record::Row(columns), domain::Record::Row(columns)});
}

class FakeHost : public Host {
public:
    struct Issued {
        domain::Item item;
        std::string subject;
        domain::SerialNumber serial;
        UtcTime at{};
        std::array<std::uint8_t, 16> key{};
        std::string case_number{};
    };

    explicit FakeHost(const Clock& clock) : clock_(clock) {}

    // --- what it is like
    bool keys = true;                            ///< knows idempotency keys
    bool gives_deadline = true;                  ///< R-SE-8
    bool names_keys = true;                      ///< recovery says which request a serial number came from
    std::set<domain::Item> refuses;              ///< these items, each request
    std::set<domain::Item> leaves_out;           ///< of its answers
    std::optional<UtcTime> ready_at;             ///< for T50 and T51
    std::optional<std::string> answers_about;    ///< another subject than asked
    std::map<domain::Item, domain::Item> mixes;  ///< gives the other item's record
    std::optional<int> answers_year;             ///< another year than asked
    std::map<std::string, std::string> names{{"A123456789", "王大明"}};  ///< as the records have them
    std::optional<UtcTime> says_deadline;                                ///< whatever it is
    std::function<void(std::vector<domain::SerialAnswer>&)> twists;      ///< each answer to a request
    std::function<void(std::vector<domain::RecoveredSerial>&)> twists_recovery;

    // --- what happens to the next call, once
    std::optional<Fault> before_effect;
    std::optional<Fault> after_effect;
    std::function<void()> point;  ///< before and after each effect

    // --- what it saw
    std::vector<Issued> issued;
    std::vector<Bytes> requests;
    int recoveries = 0;
    int retrievals = 0;
    int z52_asked = 0;

    [[nodiscard]] bool knows_idempotency_keys() const override { return keys; }

    Result<std::vector<domain::SerialAnswer>> request_serials(const std::array<std::uint8_t, 16>& key, ByteView request,
                                                              const domain::CardSignature& signature,
                                                              std::stop_token) override {
        pass();
        requests.emplace_back(request.begin(), request.end());
        if (auto fault = take(before_effect)) return tl::unexpected<Fault>(*fault);
        if (signature.value != to_bytes("signed:" + std::to_string(request.size())))
            return fail(FaultCode::host_refused, "fake-host", {{"problem", "signature"}});
        auto answers = answer(key, {request.begin(), request.end()});
        pass();
        if (auto fault = take(after_effect)) return tl::unexpected<Fault>(*fault);
        return answers;
    }

    Result<std::vector<domain::RecoveredSerial>> recover_serials(const domain::PersonalId& subject,
                                                                 std::stop_token) override {
        pass();
        ++recoveries;
        if (auto fault = take(before_effect)) return tl::unexpected<Fault>(*fault);
        std::vector<domain::RecoveredSerial> found;
        for (const auto& one : issued) {
            if (one.subject != subject.text() || clock_.now() >= deadline(one)) continue;
            domain::RecoveredSerial serial{one.item, one.serial, one.at, std::nullopt, std::nullopt};
            if (gives_deadline) serial.deadline = says_deadline.value_or(deadline(one));
            if (names_keys) serial.key = one.key;
            found.push_back(std::move(serial));
        }
        if (twists_recovery) twists_recovery(found);
        pass();
        return found;
    }

    Result<domain::Retrieval> retrieve(const domain::SerialNumber& serial, domain::Item item,
                                       std::stop_token) override {
        pass();
        ++retrievals;
        if (auto fault = take(before_effect)) return tl::unexpected<Fault>(*fault);
        std::optional<domain::Retrieval> out;
        for (const auto& one : issued) {
            if (!(one.serial == serial)) continue;
            if (clock_.now() >= deadline(one)) return fail(FaultCode::host_expired, "fake-host");
            if (!domain::info(item).at_once() && ready_at && clock_.now() < *ready_at) {
                out = domain::NotYet{*ready_at};
            } else {
                const auto given = mixes.contains(item) ? mixes.at(item) : item;
                const auto name = names.find(one.subject);
                out = record_of(given, answers_about.value_or(one.subject), answers_year,
                                name == names.end() ? "" : name->second);
            }
        }
        pass();
        if (!out) return fail(FaultCode::host_answer, "fake-host");
        return *out;
    }

    Result<std::vector<AskedOfJcic>> asked_of_jcic(const domain::PersonalId& subject, domain::RocDate from,
                                                   domain::RocDate to, std::stop_token) override {
        pass();
        ++z52_asked;
        if (auto fault = take(before_effect)) return tl::unexpected<Fault>(*fault);
        // R-IT-5: twelve months, as the practice host counts them.
        if (domain::roc_date_at(clock_.now()).days() - from.days() > std::chrono::days{366})
            return fail(FaultCode::host_refused, "fake-host", {{"problem", "range"}});
        std::vector<AskedOfJcic> lines;
        for (const auto& one : issued)
            if (const auto on = domain::roc_date_at(one.at); one.subject == subject.text() && from <= on && on <= to)
                lines.push_back({one.at, std::string{domain::code_of(one.item)}, one.case_number, "L03", "waiting"});
        return lines;
    }

    [[nodiscard]] int times_issued(domain::Item item) const {
        int n = 0;
        for (const auto& one : issued) n += one.item == item ? 1 : 0;
        return n;
    }

    /// A serial number that somebody else obtained for the subject.
    void issue(domain::Item item, const std::string& subject, UtcTime at, const std::string& case_number = "") {
        issued.push_back({item, subject, next_serial(), at, {}, case_number});
    }

private:
    void pass() const {
        if (point) point();
    }
    static std::optional<Fault> take(std::optional<Fault>& once) { return std::exchange(once, std::nullopt); }

    static UtcTime deadline(const Issued& one) { return one.at + domain::info(one.item).held; }

    domain::SerialNumber next_serial() {
        return *domain::SerialNumber::parse("SN-" + std::to_string(10000000 + issued.size()));
    }

    Result<std::vector<domain::SerialAnswer>> answer(const std::array<std::uint8_t, 16>& key, const Bytes& bytes) {
        if (keys && answered_.contains(key)) {
            const auto& [known, answers] = answered_.at(key);
            if (known != bytes) return fail(FaultCode::host_conflict, "fake-host");
            return answers;
        }
        JCIC_TRY(const auto request, domain::SerialRequest::unpack(bytes));
        std::vector<domain::SerialAnswer> answers;
        for (const auto& wanted : request.items) {
            if (refuses.contains(wanted.item)) {
                answers.push_back({wanted.item, fail(FaultCode::host_refused, "fake-host"), {}, {}});
                continue;
            }
            Issued one{wanted.item, request.subject.text(), next_serial(), clock_.now(), key, request.case_number};
            domain::SerialAnswer out{wanted.item, one.serial, std::nullopt, std::nullopt};
            if (gives_deadline) out.deadline = says_deadline.value_or(deadline(one));
            if (!domain::info(wanted.item).at_once()) out.ready_at = ready_at;
            issued.push_back(std::move(one));
            if (!leaves_out.contains(wanted.item)) answers.push_back(std::move(out));
        }
        if (twists) twists(answers);
        answered_.emplace(key, std::pair{bytes, answers});
        return answers;
    }

    const Clock& clock_;
    std::map<std::array<std::uint8_t, 16>, std::pair<Bytes, std::vector<domain::SerialAnswer>>> answered_;
};

}  // namespace jcic::inquiry::test
