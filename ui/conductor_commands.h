#pragma once
// Commands, asked of the real desk through its conductor.

#include <thread>

#include "app/desk/conductor.h"
#include "ui/commands.h"
#include "ui/waiting_secrets.h"

namespace jcic::ui {

class ConductorCommands : public Commands {
    Q_OBJECT
public:
    explicit ConductorCommands(desk::Opening opening, QObject* parent = nullptr);
    ~ConductorCommands() override;

    /// Opens the desk on a thread of its own, the first time it is asked to; `opened` or `could_not_open`, and
    /// snapshots, follow.
    void open();

    [[nodiscard]] SnapshotPtr snapshot() const override { return snapshot_; }
    void refresh() override;
    void sign_in(const domain::PersonId& person, Secret password, Then<desk::SignedIn> then) override;
    void sign_out(const std::string& why, const std::optional<inquiry::Form>& draft, Then<void> then) override;
    void take_draft(Then<std::optional<inquiry::Form>> then) override;
    void drop_draft(Then<void> then) override;
    void keep_draft(const inquiry::Form& form, Then<void> then) override;
    void change_password(Secret old_password, Secret new_password, Then<void> then) override;
    void open_account(Secret password, Then<void> then) override;
    void open_jcic(Secret card_password, const desk::Consent& last_try, Then<void> then) override;
    void change_card_password(Secret old_password, Secret new_password, const desk::Consent& last_try,
                              Then<void> then) override;
    void unblock_card(Secret puk, Secret new_password, const desk::Consent& last_try, Then<void> then) override;
    std::stop_source open_jcic_at_reader(const desk::Consent& last_try, Then<void> then) override;
    std::stop_source change_card_password_at_reader(const desk::Consent& last_try, Then<void> then) override;
    std::stop_source unblock_card_at_reader(const desk::Consent& last_try, Then<void> then) override;
    void card_password_by_jcic(const std::string& card, const std::string& letter, Then<void> then) override;
    void taking_back_page(const std::string& card, const std::string& reason, Then<desk::HandOverPage> then) override;
    void hand_over_page(bool out, const std::string& card, const std::string& purpose,
                        Then<desk::HandOverPage> then) override;
    void hand_over(const desk::HandOverPage& page, Secret custodian_password, Then<void> then) override;
    std::stop_source self_check(std::function<void(const selfcheck::Finding&)> progress,
                                Then<selfcheck::Findings> then) override;
    void check_printers(Then<desk::PrinterCheck> then) override;
    void check(const inquiry::Form& form, Then<inquiry::Verdict> then) override;
    void submit(const inquiry::Form& form, Then<inquiry::QueryId> then) override;
    void authorisations(const std::string& subject, Then<std::vector<domain::Authorisation>> then) override;
    void approval(const inquiry::QueryId& id, Then<desk::ApprovalView> then) override;
    void decide(const inquiry::QueryId& id, const inquiry::ApprovalPage& seen, const std::set<domain::Item>& approved,
                const std::string& remark, const domain::PersonId& approver, Secret password, Then<void> then) override;
    void withdraw(const inquiry::QueryId& id, const std::string& why, Then<void> then) override;
    void request(const inquiry::QueryId& id, Then<void> then) override;
    void settle(const inquiry::QueryId& id, Then<void> then) override;
    void retrieve(const inquiry::QueryId& id, domain::Item item, Then<bool> then) override;
    void reveal_serial(const inquiry::QueryId& id, domain::Item item, Then<std::string> then) override;
    void note_doubt(const inquiry::QueryId& id, domain::Item item, const inquiry::Doubt& doubt,
                    Then<void> then) override;
    void story(const inquiry::QueryId& id, Then<std::vector<desk::StoryLine>> then) override;
    void open_record(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                     desk::FirstPage seen_first, Then<desk::OpenRecord> then) override;
    void close_record(const desk::OpenRecord& record, Then<void> then) override;
    void print(const desk::OpenRecord& record, const desk::PrintChoice& choice, Then<int> then) override;
    void cancel_copy(const CopyId& copy, Then<void> then) override;
    void count_copy(const CopyId& copy, int sheets, Then<void> then) override;
    void file_copy(const CopyId& copy, const std::string& where, Then<void> then) override;
    void destroy_copy(const CopyId& copy, const std::string& how, const domain::PersonId& witness,
                      Secret witness_password, Then<void> then) override;
    void miss_copy(const CopyId& copy, Then<void> then) override;
    void set_aside_copy(const CopyId& copy, bool case_refused, Then<void> then) override;
    void write_off_copy(const CopyId& copy, const std::string& how, Then<void> then) override;
    void destruction_register(const domain::RocDate& from, const domain::RocDate& to,
                              Then<desk::RegisterPage> then) override;
    void print_register(const desk::RegisterPage& page, const desk::PrintChoice& choice, Then<void> then) override;
    void find_copy(const CopyId& copy, Then<void> then) override;
    void use_up(const inquiry::QueryId& id, domain::Item item, Then<void> then) override;
    void erase_record(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                      const domain::PersonId& witness, Secret witness_password, Then<void> then) override;
    void kept(Then<std::vector<desk::KeptRow>> then) override;
    void end_relation(const inquiry::QueryId& id, domain::RelationEnd end, domain::RocDate on,
                      Then<void> then) override;
    void retention_page(const std::set<inquiry::QueryId>& ids, Then<desk::RetentionPage> then) override;
    void erase_kept(const desk::RetentionPage& seen, const domain::PersonId& second, Secret second_password,
                    Then<void> then) override;
    void save_encrypted(const desk::OpenRecord& record, const std::filesystem::path& file, Secret password,
                        Then<void> then) override;
    void ledger_page(const desk::EventFilter& filter, std::uint64_t newest, std::size_t limit,
                     Then<desk::EventPage> then) override;
    void make_index(bool anew, Then<desk::IndexState> then) override;
    std::stop_source verify(VerifyProgress progress, Then<desk::Verification> then) override;
    std::stop_source back_up(const std::filesystem::path& file, BackupProgress progress,
                             Then<desk::BackupSummary> then) override;
    void years(Then<desk::Years> then) override;
    std::stop_source close_year(int year, YearProgress progress, Then<desk::CloseYearReport> then) override;
    void unlock_account(const domain::PersonId& person, Then<void> then) override;
    void confirm_recovered(const domain::PersonId& person, Then<void> then) override;
    void practice_world(Then<PracticeWorld> then) override;
    void insert_card() override;
    void pull_card() override;
    void hurry(std::chrono::minutes by) override;

Q_SIGNALS:
    void opened();
    void could_not_open(const jcic::Fault& fault);

protected:
    void dispatch(desk::Command command, desk::Typed typed, Then<std::any> then) override;

private:
    /// What makes a password worthless before the desk comes to it: its seat left, or its card pulled too.
    enum class Worth { seat, card };

    /// Jobs before the desk is open have nobody to do them: fault session.none.
    template <class T, class Job>
    std::stop_source run(Then<T> then, Job job) {
        if (conductor_) return conductor_->run<T>(std::move(job), std::move(then));
        post([then = std::move(then)] { then(fail(FaultCode::session_none, "ui.opening")); });
        return {};
    }
    /// A job that needs passwords, of one worth. `use` gets the workplace, the passwords and the stop token.
    template <class T, class Use>
    void run_with(std::vector<Secret> passwords, Worth worth, Then<T> then, Use use) {
        auto waiting = hold(std::move(passwords), worth);
        run(std::move(then), [waiting, use = std::move(use)](desk::Workplace& w, std::stop_token stop) -> Result<T> {
            JCIC_TRY(const auto taken, waiting->take());
            return use(w, taken, std::move(stop));
        });
    }
    std::shared_ptr<WaitingSecrets> hold(std::vector<Secret> passwords, Worth worth);
    /// Wipes those that the desk has not come to.
    void wipe_waiting(Worth worth, const Fault& why);
    void practise(std::function<Result<void>(desk::PracticeWorld&)> act);
    void post(std::function<void()> call);
    /// The same on the windows' thread.
    template <class Stage>
    [[nodiscard]] auto told(std::function<void(Stage, std::uint64_t, std::uint64_t)> progress) {
        return [this, progress = std::move(progress)](Stage stage, std::uint64_t done, std::uint64_t total) {
            post([progress, stage, done, total] { progress(stage, done, total); });
        };
    }
    void take(std::unique_ptr<desk::Workplace> workplace);

    desk::Opening wishes_;
    SnapshotPtr snapshot_;
    std::unique_ptr<desk::Conductor> conductor_;
    std::vector<std::pair<Worth, std::weak_ptr<WaitingSecrets>>> waiting_;
    std::jthread opening_;
};

}  // namespace jcic::ui
