#include "app/domain/sampling.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace jcic::domain {
namespace {

/// What is hashed for one thing is never the beginning of what is hashed for another.
Bytes purpose_of(std::string_view name) {
    auto out = to_bytes("jcic-desk sample " + std::string(name) + " v1");
    out.push_back(0);
    return out;
}

void append(Bytes& out, ByteView more) {
    out.insert(out.end(), more.begin(), more.end());
}

std::uint64_t share_of(std::uint64_t population, SampleFloor floor) {
    const auto percent = static_cast<std::uint64_t>(floor.percent);
    return population / 100 * percent + (population % 100 * percent + 99) / 100;  // never overflows
}

Digest ticket_of(const std::string& record, const Digest& seed, const Hash256& sha256) {
    auto bytes = purpose_of("ticket");
    append(bytes, seed);
    append(bytes, view(record));
    return sha256(bytes);
}

}  // namespace

std::uint64_t sample_size(std::uint64_t population, SampleFloor floor) {
    const auto least = static_cast<std::uint64_t>(floor.least);
    return population < least ? population : std::max(least, share_of(population, floor));
}

std::vector<std::string> in_sample_order(std::vector<std::string> records) {
    std::ranges::sort(records);
    records.erase(std::unique(records.begin(), records.end()), records.end());
    return records;
}

Digest population_digest(const std::vector<std::string>& records, const Hash256& sha256) {
    auto bytes = purpose_of("population");
    for (const auto& record : records) {
        append(bytes, view(record));
        bytes.push_back('\n');
    }
    return sha256(bytes);
}

Digest sample_seed(RocMonth month, const MonthEnd& end, const Hash256& sha256) {
    auto bytes = purpose_of("seed");
    append(bytes, view(month.text()));
    append(bytes, Packer().u64(end.first).u64(end.last).done());
    append(bytes, end.root);
    return sha256(bytes);
}

std::vector<std::string> sample_of(const std::vector<std::string>& records, const Digest& seed, std::uint64_t size,
                                   const Hash256& sha256) {
    std::vector<std::pair<Digest, std::string>> tickets;
    tickets.reserve(records.size());
    for (const auto& record : records) tickets.emplace_back(ticket_of(record, seed, sha256), record);
    std::ranges::sort(tickets);
    std::vector<std::string> out;
    for (auto& [ticket, record] : tickets) {
        if (out.size() == size) break;
        out.push_back(std::move(record));
    }
    return out;
}

std::vector<std::string> sample_by_querier(const std::vector<AskedBy>& records, const Digest& seed, SampleFloor floor,
                                           const Hash256& sha256) {
    struct Drawn {
        Digest ticket{};
        const AskedBy* of = nullptr;
        bool in = false;
    };
    std::vector<Drawn> all;
    std::map<std::string, std::uint64_t> left;  // of each querier's share
    for (const auto& one : records) {
        all.push_back({ticket_of(one.record, seed, sha256), &one});
        ++left[one.querier];
    }
    for (auto& [querier, count] : left) count = share_of(count, floor);
    std::ranges::sort(all, {}, [](const Drawn& one) { return std::tie(one.ticket, one.of->record); });
    std::uint64_t drawn = 0;
    const auto draw = [&](Drawn& one) {
        one.in = true;
        ++drawn;
    };
    for (auto& one : all)
        if (auto& share = left.at(one.of->querier); share > 0) {
            draw(one);
            --share;
        }
    const auto size = sample_size(records.size(), floor);
    for (auto& one : all)
        if (!one.in && drawn < size) draw(one);
    std::vector<std::string> out;
    for (const auto& one : all)
        if (one.in) out.push_back(one.of->record);
    return out;
}

std::vector<std::string> sample_besides(const std::vector<MarkedRecord>& records, const std::vector<std::string>& drawn,
                                        const Digest& seed, std::uint64_t outside_most, const Hash256& sha256) {
    const std::set<std::string> by_chance(drawn.begin(), drawn.end());
    std::vector<std::string> outside;
    for (const auto& one : records)
        if (one.as == Marked::outside_hours && !by_chance.contains(one.record)) outside.push_back(one.record);
    const auto some = sample_of(outside, seed, outside_most, sha256);
    const std::set<std::string> chosen(some.begin(), some.end());
    std::vector<std::string> out;
    for (const auto& one : records) {
        const bool all_the_same = one.as == Marked::stands_out && !by_chance.contains(one.record);
        if (all_the_same || chosen.contains(one.record)) out.push_back(one.record);
    }
    return out;
}

}  // namespace jcic::domain
