#pragma once
// The branch of a transcript: a practice world founded on its day, with the real ledger, JCIC's practice host by TLS
// and the practice card; one desk that stays open, at which one person after the other sits down and types.

#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "app/cli/command.h"
#include "app/cli/line/run.h"
#include "app/ledger/session/session.h"
#include "rules/told.h"
#include "scenario/profile.h"

namespace jcic::rules {

/// Not an act of the branch: what sitting down, the program's start and the desk's own rounds write.
[[nodiscard]] bool is_routine(const std::string& action);

class Branch final : public cli::OpenDesk {
public:
    /// A world that begins that day at seven; the desk opens at that time. Slip: no such day or time.
    Branch(const std::string& day, const std::string& time);
    ~Branch() override;

    /// A command of the terminal as that person types it; `input` is what "-" stands for.
    Came command(const std::string& person, const std::vector<std::string>& words, const std::string& input);
    /// What only a window does: a record opened to be looked at, and closed.
    Came view_record(const std::string& person, const std::string& query, const std::string& item);
    /// A working paper as its window shows it, line by line of its table: of a half, or of a year.
    Came fill_paper(const std::string& person, const std::string& number, const std::string& half);

    /// The next time that this password is typed it is wrong: of a person, "card" or "puk".
    void mistype(const std::string& whose) { mistypes_.insert(whose); }
    /// The next new password that somebody chooses; else it is always the same one.
    void choose(const std::string& password) { chosen_ = password; }
    void insert_card();
    void pull_card();
    /// JCIC's host misbehaves by this rule (app/practice/host/host_faults.h); none: not any more. Slip.
    void misbehave(const std::string& operation, const std::string& fault, const std::string& times);
    /// Time passes, and the desk looks round.
    void pass(std::chrono::minutes time);
    /// The time at the branch; back, too.
    void set_clock(const std::string& day, const std::string& time);
    /// Whoever sits there leaves.
    void leave_seat();
    /// Somebody writes that line of settings.conf by hand; the program is started anew.
    void set_by_hand(const std::string& name, const std::string& value);
    /// The bank's policy file is this; the program is started anew.
    void set_policy_file(const std::string& content);

    /// The events since the last look, as whoever sits there may read them.
    std::vector<Told> trail();
    /// The same of that person, who sits down first.
    std::vector<Told> trail_by(const std::string& person);
    /// What either verifier finds wrong; "" if both call the ledger whole.
    std::string verified();
    /// Makes a file, or a folder, that commands may name. Returns its path.
    std::string make_file(const std::string& name, const std::string& content);
    std::string make_folder(const std::string& name);
    /// Passwords that somebody was to mistype or choose, and was not asked for.
    [[nodiscard]] std::string left_over() const;

    Result<std::shared_ptr<desk::Workplace>> desk(const cli::Arguments& arguments) override;
    Result<Secret> typed(const cli::Arguments& arguments, const std::string& option, const QString& prompt) override;
    int terminal() override { return -1; }
    std::istream& input() override { return input_; }

private:
    void open_desk();
    Came restore(const cli::CommandLine& line);
    Result<void> sit(const std::string& person);
    std::string password_of(const std::string& person);
    std::string mistyped(const std::string& whose, const std::string& right);
    /// What they choose anew; it is theirs once the command has succeeded.
    std::string chosen_by(const std::string& whose);
    void wait_for_no_host();
    void set_ahead(UtcTime now);
    void look_round();

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::filesystem::path files_;
    std::shared_ptr<desk::Workplace> desk_;
    std::istringstream input_;
    std::map<std::string, std::string> passwords_at_first_;
    std::map<std::string, std::string> passwords_;  ///< what they have become, of persons, "card" and "puk"
    std::map<std::string, std::string> next_;
    std::set<std::string> mistypes_;
    std::string chosen_;
    std::string begins_account_of_;  ///< whose first password the command at hand asks for
    std::uint64_t told_ = 0;         ///< the last event that a trail had
    int exports_ = 0;
};

}  // namespace jcic::rules
