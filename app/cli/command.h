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
#include "app/cli/terminal/open_desk.h"
#include "app/desk/upkeep/bare_machine.h"
#include "app/desk/workplace.h"
#include "app/domain/events/event.h"
#include "app/domain/roc_month.h"

namespace jcic::desk {
enum class HostAccount;
struct SignedIn;
}  // namespace jcic::desk

namespace jcic::cli {

/// The program's own.
[[nodiscard]] OpenDesk& own_desk();

/// Inputs of a command: the command line after its own words, the desk it goes to, and the practice worlds of its
/// program.
struct Arguments {
    std::string_view command{};                      ///< its own words, of the table
    std::vector<std::string> values{};               ///< arguments that are not options
    std::map<std::string, std::string> options{};    ///< "--profile" to its value; flags to ""
    const desk::PracticeWorlds* practice = nullptr;  ///< in a practice program
    OpenDesk* at = &own_desk();
    [[nodiscard]] bool has(const std::string& option) const { return options.contains(option); }
    [[nodiscard]] std::string option(const std::string& name) const;
};

enum class ValueKind {
    none,    ///< of a flag
    text,    ///< checked by the command
    file,    ///< as text; completion offers existing files
    input,   ///< the same, or "-" for standard input
    folder,  ///< the same
    one_of   ///< one of its choices: the parser refuses any other
};

/// The value of an option, or an argument of a command.
struct ValueInfo {
    std::string_view word;  ///< "FILE"; "" if its choices are its name
    ValueKind kind = ValueKind::text;
    /// Its choices. For a text: only suggestions (T53 is rejected by the rule that explains why, not as misspelt).
    std::vector<std::string_view> (*choices)() = nullptr;
    std::span<const domain::events::Choice> of_field{};  ///< or those of an event's field
    [[nodiscard]] std::vector<std::string_view> known() const;
};

struct OptionInfo {
    std::string_view name;  ///< "--profile"
    ValueInfo value;
    const char* help;  ///< of the context "Cli"
};

/// A command's function: first checks its arguments, then opens the workplace or signs in.
using CommandRun = Result<Answer>(const Arguments& arguments);

/// Parser, help, manual and completion use these rows, the only description of a command.
struct Command {
    std::string_view words;  ///< "check id"
    const char* help;        ///< of the context "Cli", or a word of an act's description
    CommandRun* run;
    std::span<const OptionInfo> options{};  ///< in addition to the common ones
    std::span<const ValueInfo> values{};    ///< all required, in this order
};

[[nodiscard]] std::span<const Command> commands();
/// Options of every command: --json, --profile, --reader, --language, --help, --version.
[[nodiscard]] std::span<const OptionInfo> common_options();

/// Runs the command line, prints the answer and returns the exit status. `practice`: worlds of jcic-desk-practice-cli;
/// nullptr in jcic-desk-cli, which executes that program if the profile or the command is practice.
int run(const std::vector<std::string>& arguments, const desk::PracticeWorlds* practice);

/// Returns the profile's folder: that of --profile, or the platform's default (in a practice program, for practice).
[[nodiscard]] std::filesystem::path profile_of(const Arguments& arguments);
/// Returns the writer of the card trace for --trace; empty without it. Fault file.write.
[[nodiscard]] Result<std::function<void(std::string_view line)>> trace_of(const Arguments& arguments);
/// Opens the desk of the arguments. Faults profile.kind, practice.absent: it belongs to the other program.
[[nodiscard]] Result<std::shared_ptr<desk::Workplace>> open_workplace(const Arguments& arguments);
/// The card layer for a command without a seat: the profile's, or a bare machine's if --no-profile is given, or if no
/// profile is named and the default one does not exist.
struct Cards {
    std::shared_ptr<desk::Workplace> workplace;
    std::optional<desk::BareMachine> bare;
    [[nodiscard]] card::Card& card();
};
[[nodiscard]] Result<Cards> open_cards(const Arguments& arguments);
/// Fault usage if one of these is missing or empty.
[[nodiscard]] Result<void> need(const Arguments& arguments, std::initializer_list<const char*> options);
/// Returns the person named by the option. Faults usage, input.form.
[[nodiscard]] Result<domain::PersonId> person_in(const Arguments& arguments, const std::string& option);
/// Returns the month in the first argument. Fault input.form.
[[nodiscard]] Result<domain::RocMonth> month_in(const Arguments& arguments);
/// Returns the option parsed by `parse`, if it is given. Faults as `parse`.
template <class Parse>
[[nodiscard]] auto given(const Arguments& arguments, const std::string& option, Parse parse)
    -> Result<std::optional<typename decltype(parse(option))::value_type>> {
    if (!arguments.has(option)) return std::nullopt;
    JCIC_TRY(auto parsed, parse(arguments.option(option)));
    return std::optional(std::move(parsed));
}
/// Prints the warnings about the machine and its settings that the windows show (disk nearly full, altered programs or
/// settings …) on standard error, one per line, whatever the answer is.
void tell_warnings(desk::Workplace& workplace);
/// Signs in, and prints warnings about calendar, machine and settings. Faults as SeatDesk::sign_in.
[[nodiscard]] Result<desk::SignedIn> sign_in_as(desk::Workplace& workplace, const domain::PersonId& person,
                                                const Secret& password, desk::HostAccount account);
/// Signs in --user with the password of --password-fd, or from a prompt without echo; whoever sits there already stays.
[[nodiscard]] Result<void> sign_in(desk::Workplace& workplace, const Arguments& arguments);
/// Whether this person is signed in: at a desk that stays open between commands.
[[nodiscard]] bool sits_there(desk::Workplace& workplace, const domain::PersonId& person);
/// Opens the desk and signs in --user: the beginning of most commands.
[[nodiscard]] Result<std::shared_ptr<desk::Workplace>> signed_in(const Arguments& arguments);
/// Signs in and opens both layers: JCIC's account and the card (R-DU-2). The card's password is sent once.
[[nodiscard]] Result<std::shared_ptr<desk::Workplace>> with_jcic_open(const Arguments& arguments);
/// Returns the file descriptor given by the option. Fault usage.
[[nodiscard]] Result<int> descriptor_in(const Arguments& arguments, const std::string& option);
/// Reads a secret, up to a line's end: OpenDesk::typed.
[[nodiscard]] Result<Secret> read_secret(const Arguments& arguments, const std::string& option, const QString& prompt);
/// Reads the PIN of that person's own card, from --own-pin-fd or a prompt.
[[nodiscard]] Result<Secret> own_card_pin(const Arguments& arguments, const domain::PersonId& person);
/// Reads an input file's password from --file-password-fd; empty without that option: there is no prompt.
[[nodiscard]] Result<Secret> given_file_password(const Arguments& arguments);

// In app/cli/commands, by subject.
CommandRun check_id, check_eligibility, check_sample_size, check_form;
CommandRun card_list, card_info, card_receive, card_hand_back, card_verify_pin, card_change_pin, card_unblock,
    card_sign;
CommandRun integration_list, integration_take, integration_submit, integration_states;
CommandRun query_submit, query_batch, query_sample, query_list, query_waiting, query_image, query_approve, query_decide,
    approver_key_write, query_run;
CommandRun record_print, record_save, record_delete, take_act;
CommandRun copy_list, copy_account;
CommandRun serials_subjects, serials_find, serials_take_over;
CommandRun authorisation_send, authorisation_replies;
CommandRun hub_request, hub_status, hub_sync, hub_check, hub_fingerprint;
CommandRun z52_match, z52_ask;
CommandRun sample_draw, sample_month, sample_show;
CommandRun ledger_verify, ledger_head, ledger_index, ledger_witness_ask, ledger_witness_take, ledger_deletions,
    ledger_export, ledger_backup, ledger_restore, ledger_proof, ledger_seals;
CommandRun retention_list, retention_erase;
CommandRun register_names, register_list, register_show, register_act, register_open, register_read, register_form,
    register_print, register_export;
CommandRun sheet_show, sheet_close, sheet_print, sheet_export;
CommandRun incidents_affected, incidents_letter, access_held;
CommandRun rights_overview, rights_print, rights_review;
CommandRun papers_fill, papers_queries, papers_authorisations, papers_statistics, papers_answers, papers_report,
    papers_gather;
CommandRun settings_list, settings_show, settings_set;
CommandRun account_password, account_card, account_card_release, account_unlock, account_host_password,
    account_unlock_together;
CommandRun recovery_make, recovery_records, recovery_confirm, recovery_use;
CommandRun paper_verify, paper_origin;
CommandRun practice_serve, practice_day;
CommandRun printer_check, manual, completion, self_check, report, todo_list, duties_list, unit_order, calendar_read,
    setup;

}  // namespace jcic::cli
