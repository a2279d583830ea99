#pragma once
// Several desks of one branch, by files (docs/desks.md): what this one tells the others, and what theirs told it. A
// file is as old as its `through`: both may have used an authorisation before either read the other's file, and that is
// told when it is read.

#include <filesystem>
#include <string>

#include "app/desk/registers/exchange_judge.h"
#include "app/desk/registers/own_statement.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class ExchangeDesk {
public:
    explicit ExchangeDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// Of this workstation's certificate, for another desk's register. For whoever is signed in. Faults file.*,
    /// paper.signer, host.unreachable (there is no key yet).
    [[nodiscard]] Result<std::string> fingerprint();
    /// All cards as they are, and every use of that part as it stands now, signed by the workstation's key;
    /// exchange.written first. By unit head or administrator. Faults person.duty, file.write, input.form (more events
    /// than there are), exchange.file (too many lines: "through" is up to where a part may go), and as fingerprint.
    Result<ExchangeWritten> write(const ExchangePart& part, const std::filesystem::path& file);
    /// What the file says and what it would mean here. Writes nothing. Faults person.duty, file.*, exchange.file.
    [[nodiscard]] Result<ExchangeRead> look(const std::filesystem::path& file);
    /// The same, and all of it is written in one transaction: from then on it forbids (R-AU-5).
    Result<ExchangeRead> read(const std::filesystem::path& file);

    /// The two halves of read. judge looks everything up, of each authorisation once.
    [[nodiscard]] Result<JudgedExchange> judge(const std::filesystem::path& file);
    /// In one transaction, which looks at nothing but what was written since: who ended or lost the duty meanwhile, the
    /// same file read by another program, a query of this desk's that began to lean on one of the authorisations.
    Result<ExchangeRead> import_exchange(JudgedExchange judged);

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
