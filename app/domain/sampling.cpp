#include "app/domain/sampling.h"

#include <algorithm>
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

}  // namespace

std::uint64_t sample_size(std::uint64_t population, SampleFloor floor) {
    const auto least = static_cast<std::uint64_t>(floor.least);
    const auto percent = static_cast<std::uint64_t>(floor.percent);
    if (population < least) return population;
    const auto share = population / 100 * percent + (population % 100 * percent + 99) / 100;  // never overflows
    return std::max(least, share);
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
    for (const auto& record : records) {
        auto bytes = purpose_of("ticket");
        append(bytes, seed);
        append(bytes, view(record));
        tickets.emplace_back(sha256(bytes), record);
    }
    std::ranges::sort(tickets);
    std::vector<std::string> out;
    for (auto& [ticket, record] : tickets) {
        if (out.size() == size) break;
        out.push_back(std::move(record));
    }
    return out;
}

}  // namespace jcic::domain
