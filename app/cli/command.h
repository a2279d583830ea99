#pragma once
// The terminal program: a table of commands, each from arguments to one answer.

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/cli/terminal/answer.h"
#include "app/desk/upkeep/bare_machine.h"
#include "app/desk/workplace.h"
#include "app/domain/roc_month.h"

namespace jcic::desk {
enum class HostAccount;
struct SignedIn;
}  // namespace jcic::desk

namespace jcic::cli {

/// What a command is given: the command line after its own words, and what its program has.
struct Arguments {
    std::vector<std::string> values;                 ///< what is no option
    std::map<std::string, std::string> options;      ///< "--profile" to its value; flags to ""
    const desk::PracticeWorlds* practice = nullptr;  ///< in a practice program
    [[nodiscard]] bool has(const std::string& option) const { return options.contains(option); }
    [[nodiscard]] std::string option(const std::string& name) const;
};

enum class ValueKind {
    none,    ///< of a flag
    text,    ///< who takes it judges it
    file,    ///< as text; completion offers what is there
    input,   ///< the same, or "-" for standard input
    folder,  ///< the same
    one_of   ///< one of its choices: the parser refuses any other
};

/// What stands behind an option, or at a place of a command.
struct ValueInfo {
    std::string_view word;  ///< "FILE"; "" where its choices are its name
    ValueKind kind = ValueKind::text;
    /// The few that it may be. Of a text: those to offer (T53 is refused by the rule that says why, not as misspelt).
    std::vector<std::string_view> (*choices)() = nullptr;
};

struct OptionInfo {
    std::string_view name;  ///< "--profile"
    ValueInfo value;
    const char* help;  ///< of the context "Cli"
};

/// Parser, help, manual and completion all walk over these; nothing about a command is written anywhere else.
struct Command {
    std::string_view words;               ///< "check id"
    std::span<const ValueInfo> values;    ///< all of them needed, in this order
    const char* help;                     ///< of the context "Cli"
    std::span<const OptionInfo> options;  ///< beside the common ones
    Result<Answer> (*run)(const Arguments&);
};

[[nodiscard]] std::span<const Command> commands();
/// Of every command: --json, --profile, --reader, --language, --help, --version.
[[nodiscard]] std::span<const OptionInfo> common_options();

/// Runs the command line and prints; gives the exit status. `practice`: what jcic-desk-practice-cli runs in; nullptr in
/// jcic-desk-cli, which has none, and becomes that program where the profile or the command is practice.
int run(const std::vector<std::string>& arguments, const desk::PracticeWorlds* practice);

/// The profile's folder: named by --profile, or the platform's own (in a practice program, of practice).
[[nodiscard]] std::filesystem::path profile_of(const Arguments& arguments);
/// Where --trace puts what goes to cards and back; empty without it. Fault file.write.
[[nodiscard]] Result<std::function<void(std::string_view line)>> trace_of(const Arguments& arguments);
/// The profile, opened. Practice cards are put in. Faults profile.kind, practice.absent: it is not of this program's
/// kind.
[[nodiscard]] Result<std::unique_ptr<desk::Workplace>> open_workplace(const Arguments& arguments);
/// The card layer for a command that needs no seat: the profile's own, or a bare machine's, where --no-profile asks for
/// it, or none is named and the platform's own is not there.
struct Cards {
    std::unique_ptr<desk::Workplace> workplace;
    std::optional<desk::BareMachine> bare;
    [[nodiscard]] card::Card& card();
};
[[nodiscard]] Result<Cards> open_cards(const Arguments& arguments);
/// Fault usage: one of these is not given, or empty.
[[nodiscard]] Result<void> need(const Arguments& arguments, std::initializer_list<const char*> options);
/// Whom the option names. Faults usage, input.form.
[[nodiscard]] Result<domain::PersonId> person_in(const Arguments& arguments, const std::string& option);
/// The month that stands at the command's first place. Fault input.form.
[[nodiscard]] Result<domain::RocMonth> month_in(const Arguments& arguments);
/// What `parse` makes of the option, if it is given. Faults as `parse`.
template <class Parse>
[[nodiscard]] auto given(const Arguments& arguments, const std::string& option, Parse parse)
    -> Result<std::optional<typename decltype(parse(option))::value_type>> {
    if (!arguments.has(option)) return std::nullopt;
    JCIC_TRY(auto parsed, parse(arguments.option(option)));
    return std::optional(std::move(parsed));
}
/// What the windows show of the machine and its settings (a disk that is nearly full, altered programs or settings …):
/// on standard error, each a line, whatever else is answered.
void tell_warnings(desk::Workplace& workplace);
/// Signs in, and tells who did what they should know first. Faults as SeatDesk::sign_in.
[[nodiscard]] Result<desk::SignedIn> sign_in_as(desk::Workplace& workplace, const domain::PersonId& person,
                                                const Secret& password, desk::HostAccount account);
/// Signs in --user with the password of --password-fd, or of a prompt without echo.
[[nodiscard]] Result<void> sign_in(desk::Workplace& workplace, const Arguments& arguments);
/// How a command begins that somebody gives: the profile opened, and --user signed in.
[[nodiscard]] Result<std::unique_ptr<desk::Workplace>> signed_in(const Arguments& arguments);
/// Signed in, with JCIC's account open and the card verified: both layers (R-DU-2). The card's password is sent once.
[[nodiscard]] Result<std::unique_ptr<desk::Workplace>> with_jcic_open(const Arguments& arguments);
/// The file descriptor that the option names. Fault usage.
[[nodiscard]] Result<int> descriptor_in(const Arguments& arguments, const std::string& option);
/// A secret from the file descriptor that the option names, up to a line's end, or from a prompt without echo.
[[nodiscard]] Result<Secret> read_secret(const Arguments& arguments, const std::string& option, const QString& prompt);
/// Of a file that is handed in, by --file-password-fd; empty where that is not given: nobody is asked.
[[nodiscard]] Result<Secret> given_file_password(const Arguments& arguments);

Result<Answer> check_id(const Arguments& arguments);
Result<Answer> printer_check(const Arguments& arguments);
Result<Answer> check_eligibility(const Arguments& arguments);
Result<Answer> check_sample_size(const Arguments& arguments);
Result<Answer> check_form(const Arguments& arguments);
/// Made from the table: the manual page; completion for a shell.
Result<Answer> manual(const Arguments& arguments);
Result<Answer> completion(const Arguments& arguments);
Result<Answer> self_check(const Arguments& arguments);
/// For whoever looks after the machine.
Result<Answer> report(const Arguments& arguments);
Result<Answer> card_list(const Arguments& arguments);
Result<Answer> card_info(const Arguments& arguments);
Result<Answer> card_receive(const Arguments& arguments);
Result<Answer> card_hand_back(const Arguments& arguments);
Result<Answer> card_verify_pin(const Arguments& arguments);
Result<Answer> card_change_pin(const Arguments& arguments);
Result<Answer> card_unblock(const Arguments& arguments);
Result<Answer> card_sign(const Arguments& arguments);
Result<Answer> query_batch(const Arguments& arguments);
Result<Answer> query_sample(const Arguments& arguments);
Result<Answer> todo_list(const Arguments& arguments);
Result<Answer> query_list(const Arguments& arguments);
Result<Answer> query_withdraw(const Arguments& arguments);
Result<Answer> query_seen(const Arguments& arguments);
Result<Answer> query_waiting(const Arguments& arguments);
Result<Answer> query_approve(const Arguments& arguments);
Result<Answer> query_decide(const Arguments& arguments);
Result<Answer> query_run(const Arguments& arguments);
Result<Answer> query_hand_over(const Arguments& arguments);
Result<Answer> record_print(const Arguments& arguments);
Result<Answer> record_save(const Arguments& arguments);
Result<Answer> record_still_needed(const Arguments& arguments);
Result<Answer> record_used_up(const Arguments& arguments);
Result<Answer> record_delete(const Arguments& arguments);
Result<Answer> copy_list(const Arguments& arguments);
Result<Answer> copy_account(const Arguments& arguments);
Result<Answer> copy_destroy(const Arguments& arguments);
Result<Answer> serials_subjects(const Arguments& arguments);
Result<Answer> serials_find(const Arguments& arguments);
Result<Answer> serials_take_over(const Arguments& arguments);
Result<Answer> authorisation_send(const Arguments& arguments);
Result<Answer> authorisation_replies(const Arguments& arguments);
Result<Answer> exchange_fingerprint(const Arguments& arguments);
Result<Answer> exchange_write(const Arguments& arguments);
Result<Answer> exchange_read(const Arguments& arguments);
Result<Answer> z52_match(const Arguments& arguments);
Result<Answer> z52_ask(const Arguments& arguments);
Result<Answer> sample_draw(const Arguments& arguments);
Result<Answer> sample_month(const Arguments& arguments);
Result<Answer> sample_show(const Arguments& arguments);
Result<Answer> ledger_verify(const Arguments& arguments);
Result<Answer> ledger_head(const Arguments& arguments);
Result<Answer> ledger_index(const Arguments& arguments);
Result<Answer> ledger_deletions(const Arguments& arguments);
Result<Answer> retention_list(const Arguments& arguments);
Result<Answer> retention_end(const Arguments& arguments);
Result<Answer> retention_erase(const Arguments& arguments);
Result<Answer> register_names(const Arguments& arguments);
Result<Answer> register_list(const Arguments& arguments);
Result<Answer> register_show(const Arguments& arguments);
Result<Answer> register_act(const Arguments& arguments);
Result<Answer> register_open(const Arguments& arguments);
Result<Answer> register_read(const Arguments& arguments);
Result<Answer> register_print(const Arguments& arguments);
Result<Answer> register_export(const Arguments& arguments);
Result<Answer> sheet_show(const Arguments& arguments);
Result<Answer> sheet_close(const Arguments& arguments);
Result<Answer> sheet_print(const Arguments& arguments);
Result<Answer> sheet_export(const Arguments& arguments);
Result<Answer> incidents_affected(const Arguments& arguments);
Result<Answer> incidents_letter(const Arguments& arguments);
Result<Answer> access_held(const Arguments& arguments);
Result<Answer> duties_list(const Arguments& arguments);
Result<Answer> unit_order(const Arguments& arguments);
Result<Answer> rights_overview(const Arguments& arguments);
Result<Answer> rights_print(const Arguments& arguments);
Result<Answer> rights_review(const Arguments& arguments);
Result<Answer> papers_fill(const Arguments& arguments);
Result<Answer> papers_queries(const Arguments& arguments);
Result<Answer> papers_authorisations(const Arguments& arguments);
Result<Answer> papers_answers(const Arguments& arguments);
Result<Answer> papers_report(const Arguments& arguments);
/// Of head office: no profile, no ledger, nobody's personal data.
Result<Answer> papers_gather(const Arguments& arguments);
Result<Answer> calendar_read(const Arguments& arguments);
Result<Answer> settings_list(const Arguments& arguments);
Result<Answer> settings_show(const Arguments& arguments);
Result<Answer> settings_set(const Arguments& arguments);
Result<Answer> ledger_export(const Arguments& arguments);
Result<Answer> ledger_backup(const Arguments& arguments);
Result<Answer> ledger_restore(const Arguments& arguments);
Result<Answer> ledger_proof(const Arguments& arguments);
Result<Answer> ledger_seals(const Arguments& arguments);
Result<Answer> account_password(const Arguments& arguments);
Result<Answer> account_unlock(const Arguments& arguments);
Result<Answer> account_host_password(const Arguments& arguments);
Result<Answer> account_unlock_together(const Arguments& arguments);
Result<Answer> recovery_make(const Arguments& arguments);
Result<Answer> recovery_records(const Arguments& arguments);
Result<Answer> recovery_confirm(const Arguments& arguments);
Result<Answer> recovery_use(const Arguments& arguments);
Result<Answer> paper_verify(const Arguments& arguments);
Result<Answer> paper_origin(const Arguments& arguments);
Result<Answer> practice_serve(const Arguments& arguments);
Result<Answer> practice_day(const Arguments& arguments);

}  // namespace jcic::cli
