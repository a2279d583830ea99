#pragma once
// Exchange between several desks of a branch by files (docs/run/desks.md). A file is as old as its `through`: two desks
// may both have used an authorisation before reading each other's file, which is reported on reading.

#include <filesystem>
#include <string>

#include "app/desk/exchange/exchange_judge.h"
#include "app/desk/exchange/own_statement.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class ExchangeDesk {
public:
    explicit ExchangeDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// Returns the fingerprint of this workstation's certificate, for another desk's register. For any signed-in
    /// person. Faults file.*, paper.signer, host.unreachable (there is no key yet).
    [[nodiscard]] Result<std::string> fingerprint();
    /// Writes the current state of all cards, and of every use in that part, signed with the workstation's key;
    /// exchange.written first. By unit head or administrator. Faults person.duty, file.write, input.form (more events
    /// than there are), exchange.file (too many lines: "through" is the part's largest possible end), and as
    /// fingerprint.
    Result<ExchangeWritten> write(const ExchangePart& part, const std::filesystem::path& file);
    /// Returns the file's content and its effects here. Writes nothing. Faults person.duty, file.*, exchange.file.
    [[nodiscard]] Result<ExchangeRead> look(const std::filesystem::path& file);
    /// As above, and records everything in one transaction: from then on it forbids uses (R-AU-5).
    Result<ExchangeRead> read(const std::filesystem::path& file);

    /// First part of read: looks everything up, each authorisation once.
    [[nodiscard]] Result<JudgedExchange> judge(const std::filesystem::path& file);
    /// Second part, in one transaction, which considers only later events: the person was ended or lost the duty,
    /// another program read the same file, or a query here began to use one of the authorisations.
    Result<ExchangeRead> import_exchange(JudgedExchange judged);

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
