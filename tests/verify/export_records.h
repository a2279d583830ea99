#pragma once
// The records of an export, to be taken apart and put together otherwise.

#include <sstream>
#include <vector>

#include "app/base/bytes.h"
#include "app/verify/trail/export_reader.h"

namespace jcic::test {

using verify::Record;
using verify::RecordKind;

inline std::vector<Record> records_in(verify::Source& source) {
    std::vector<Record> out;
    while (auto record = verify::read_record(source).value()) out.push_back(std::move(*record));
    return out;
}

inline std::vector<Record> records_of(const Bytes& bytes) {
    std::istringstream in(to_text(bytes), std::ios::binary);
    verify::StreamSource source(in);
    return records_in(source);
}

inline Bytes bytes_of(const std::vector<Record>& records) {
    Bytes out;
    for (const auto& record : records) {
        const auto one = Packer().u8(static_cast<std::uint8_t>(record.kind)).bytes(record.content).take();
        out.insert(out.end(), one.begin(), one.end());
    }
    return out;
}

inline std::vector<Record> records_of(const Bytes& bytes, const Secret& password) {
    std::istringstream in(to_text(bytes), std::ios::binary);
    verify::StreamSource source(in);
    const auto first = verify::read_record(source).value();
    return records_in(*verify::decrypted(source, *first, password).value());
}

inline std::size_t nth(const std::vector<Record>& records, RecordKind kind, std::size_t n) {
    for (std::size_t i = 0; i < records.size(); ++i)
        if (records[i].kind == kind && n-- == 0) return i;
    return records.size();
}

}  // namespace jcic::test
