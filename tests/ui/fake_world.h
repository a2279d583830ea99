#pragma once
// A desk made of one snapshot that the test writes: answers come as from the conductor, later and in order, the answer
// first and then the snapshot. The rules of the form are the real ones.

#include <map>

#include "app/domain/office_calendar.h"
#include "ui/commands.h"

namespace jcic::test {

/// Invented people; the first is a query officer, the second a supervisor, the third keeps the card.
[[nodiscard]] domain::PersonId person(const char* code);
/// 115-12-21 (Monday) 14:06 in Taiwan.
[[nodiscard]] UtcTime afternoon();
/// Valid by checksum, invented.
inline constexpr const char* subject_id = "A123456789";
/// One page, A4, with nothing on it.
[[nodiscard]] std::shared_ptr<const Bytes> blank_pdf();

/// What a branch with something in each register answers (fake_registers.cpp).
[[nodiscard]] Result<std::any> registers_of_a_branch(const desk::Command& command);

class FakeWorld : public ui::Commands {
    Q_OBJECT
public:
    FakeWorld();

    desk::Snapshot state;                     ///< shown at the next publish()
    std::vector<inquiry::Doubt> doubts;       ///< noted until now
    std::shared_ptr<const Bytes> first_page;  ///< of a record of many pages, null: of few
    std::vector<domain::Authorisation> held;  ///< the branch's authorisations
    std::map<std::string, Fault> refuse;      ///< by the command's name
    std::vector<std::string> calls;           ///< names of the commands asked, in order
    std::optional<inquiry::Form> draft;       ///< kept or handed over at sign-out
    std::string sign_out_why;
    desk::PrintChoice printed_with;
    desk::PrinterCheck printer_check{"branch", true, {}};
    int counted = -1;                               ///< sheets
    bool case_refused = false;                      ///< set aside
    std::optional<desk::HandOverPage> signed_page;  ///< what hand_over was asked to sign
    std::stop_source at_reader;                     ///< ends the entry at the reader's keys that was asked for last
    std::optional<desk::LastTryConsent> consent;    ///< that came with the last card password
    std::set<domain::Item> approved;
    inquiry::ApprovalPage approved_page;
    Bytes typed;  ///< the last secret that arrived
    desk::ApprovalView approval_view;
    std::vector<desk::StoryLine> story_lines;
    selfcheck::Findings findings = selfcheck::nothing_found();                            ///< of the self-check
    std::stop_source checking;                                                            ///< the last self-check's
    std::stop_source backing_up;                                                          ///< the last backup's
    std::filesystem::path backup_file;                                                    ///< that was asked for last
    desk::Years closed_years{{{2024, 1, 1'200, Digest{7}, {}, 1'200'000, 1'201}}, 2025};  ///< and the next that may be
    std::stop_source closing;                                                             ///< the last yearly closing's
    std::optional<domain::PersonId> unlocked;   ///< whose account was unlocked last
    std::optional<domain::PersonId> confirmed;  ///< who was said last to be who they are, after a recovery
    std::shared_ptr<const Bytes> pdf = blank_pdf();
    std::uint64_t ledger_events = 0;
    std::uint64_t ledger_fitting = 0;  ///< of the oldest events, so many fit any filter
    desk::Verification verification;   ///< what comes of verify; ok, all events, where it finds nothing
    std::uint64_t indexed = 0;         ///< make_index takes in a thousand more, up to ledger_events
    desk::EventFilter filter;          ///< that was asked for last

    void dispatch(desk::Command command, desk::Typed given, ui::Then<std::any> then) override;
    std::function<Result<std::any>(const desk::Command&)> answers = registers_of_a_branch;
    std::vector<desk::Command> sent;

    void publish();
    [[nodiscard]] int asked(const std::string& command) const;

    [[nodiscard]] ui::SnapshotPtr snapshot() const override { return shown_; }
    void refresh() override { calls.emplace_back("refresh"); }
    void sign_in(const domain::PersonId& who, Secret password, ui::Then<desk::SignedIn> then) override;
    void sign_out(const std::string& why, const std::optional<inquiry::Form>& form, ui::Then<void> then) override;
    void take_draft(ui::Then<std::optional<inquiry::Form>> then) override;
    void drop_draft(ui::Then<void> then) override;
    void keep_draft(const inquiry::Form& form, ui::Then<void> then) override;
    void change_password(Secret, Secret wanted, ui::Then<void> then) override;
    void open_account(Secret password, ui::Then<void> then) override;
    void open_jcic(Secret password, const desk::Consent& last_try, ui::Then<void> then) override;
    void change_card_password(Secret before, Secret wanted, const desk::Consent& last_try,
                              ui::Then<void> then) override;
    void unblock_card(Secret puk, Secret wanted, const desk::Consent& last_try, ui::Then<void> then) override;
    std::stop_source open_jcic_at_reader(const desk::Consent& last_try, ui::Then<void> then) override;
    std::stop_source change_card_password_at_reader(const desk::Consent& last_try, ui::Then<void> then) override;
    std::stop_source unblock_card_at_reader(const desk::Consent& last_try, ui::Then<void> then) override;
    void card_password_by_jcic(const std::string& card, const std::string& letter, ui::Then<void> then) override;
    void taking_back_page(const std::string& card, const std::string& reason,
                          ui::Then<desk::HandOverPage> then) override;
    void hand_over_page(bool out, const std::string& card, const std::string& purpose,
                        ui::Then<desk::HandOverPage> then) override;
    void hand_over(const desk::HandOverPage& page, Secret password, ui::Then<void> then) override;
    std::stop_source self_check(std::function<void(const selfcheck::Finding&)> progress,
                                ui::Then<selfcheck::Findings> then) override;
    void check(const inquiry::Form& form, ui::Then<inquiry::Verdict> then) override;
    void submit(const inquiry::Form& form, ui::Then<inquiry::QueryId> then) override;
    void authorisations(const std::string& subject, ui::Then<std::vector<domain::Authorisation>> then) override;
    void approval(const inquiry::QueryId& id, ui::Then<desk::ApprovalView> then) override;
    void decide(const inquiry::QueryId& id, const inquiry::ApprovalPage& seen, const std::set<domain::Item>& items,
                const std::string& remark, const domain::PersonId& approver, Secret password,
                ui::Then<void> then) override;
    void withdraw(const inquiry::QueryId&, const std::string&, ui::Then<void> then) override;
    void request(const inquiry::QueryId&, ui::Then<void> then) override;
    void settle(const inquiry::QueryId&, ui::Then<void> then) override;
    void retrieve(const inquiry::QueryId&, domain::Item, ui::Then<bool> then) override;
    void reveal_serial(const inquiry::QueryId&, domain::Item, ui::Then<std::string> then) override;
    void note_doubt(const inquiry::QueryId&, domain::Item, const inquiry::Doubt& doubt, ui::Then<void> then) override;
    void story(const inquiry::QueryId&, ui::Then<std::vector<desk::StoryLine>> then) override;
    void open_record(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                     desk::FirstPage seen_first, ui::Then<desk::OpenRecord> then) override;
    void close_record(const desk::OpenRecord&, ui::Then<void> then) override;
    void check_printers(ui::Then<desk::PrinterCheck> then) override;
    void print(const desk::OpenRecord&, const desk::PrintChoice& choice, ui::Then<int> then) override;
    void cancel_copy(const ui::CopyId&, ui::Then<void> then) override;
    void count_copy(const ui::CopyId&, int sheets, ui::Then<void> then) override;
    void file_copy(const ui::CopyId&, const std::string&, ui::Then<void> then) override;
    void destroy_copy(const ui::CopyId&, const std::string&, const domain::PersonId&, Secret password,
                      ui::Then<void> then) override;
    void destruction_register(const domain::RocDate& from, const domain::RocDate& to,
                              ui::Then<desk::RegisterPage> then) override;
    void print_register(const desk::RegisterPage&, const desk::PrintChoice&, ui::Then<void> then) override;
    void miss_copy(const ui::CopyId&, ui::Then<void> then) override;
    void set_aside_copy(const ui::CopyId&, bool refused, ui::Then<void> then) override;
    void write_off_copy(const ui::CopyId&, const std::string&, ui::Then<void> then) override;
    void find_copy(const ui::CopyId&, ui::Then<void> then) override;
    void use_up(const inquiry::QueryId&, domain::Item, ui::Then<void> then) override;
    void erase_record(const inquiry::QueryId&, domain::Item, const std::string&, const domain::PersonId&,
                      Secret password, ui::Then<void> then) override;
    void kept(ui::Then<std::vector<desk::KeptRow>> then) override;
    void end_relation(const inquiry::QueryId&, domain::RelationEnd, domain::RocDate, ui::Then<void> then) override;
    void retention_page(const std::set<inquiry::QueryId>& ids, ui::Then<desk::RetentionPage> then) override;
    void erase_kept(const desk::RetentionPage&, const domain::PersonId&, Secret password, ui::Then<void> then) override;
    void save_encrypted(const desk::OpenRecord&, const std::filesystem::path&, Secret password,
                        ui::Then<void> then) override;
    void ledger_page(const desk::EventFilter& filter, std::uint64_t newest, std::size_t limit,
                     ui::Then<desk::EventPage> then) override;
    void make_index(bool anew, ui::Then<desk::IndexState> then) override;
    std::stop_source verify(ui::VerifyProgress progress, ui::Then<desk::Verification> then) override;
    std::stop_source back_up(const std::filesystem::path& file, ui::BackupProgress progress,
                             ui::Then<desk::BackupSummary> then) override;
    void years(ui::Then<desk::Years> then) override;
    std::stop_source close_year(int year, ui::YearProgress progress, ui::Then<desk::CloseYearReport> then) override;
    void unlock_account(const domain::PersonId& person, ui::Then<void> then) override;
    void confirm_recovered(const domain::PersonId& person, ui::Then<void> then) override;
    void practice_world(ui::Then<ui::PracticeWorld> then) override;
    void insert_card() override;
    void pull_card() override;
    void hurry(std::chrono::minutes) override { calls.emplace_back("hurry"); }

private:
    /// Notes the call; the answer, or the refusal the test asked for, comes later, and after it the snapshot.
    template <class T>
    void answer(const std::string& command, ui::Then<T> then, Result<T> with);
    void keep(const Secret& secret);
    void fill_people();
    void fill_board();
    void fill_registers();
    ui::SnapshotPtr shown_;
    domain::OfficeCalendar calendar_;
    inquiry::Book book_;
};

template <class T>
void FakeWorld::answer(const std::string& command, ui::Then<T> then, Result<T> with) {
    calls.push_back(command);
    if (const auto refused = refuse.find(command); refused != refuse.end())
        with = tl::unexpected<Fault>(refused->second);
    auto kept = std::make_shared<Result<T>>(std::move(with));
    QMetaObject::invokeMethod(
        this,
        [this, then = std::move(then), kept] {
            then(std::move(*kept));
            publish();
        },
        Qt::QueuedConnection);
}

}  // namespace jcic::test
