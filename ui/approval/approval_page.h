#pragma once
// Approval, at this seat or at the supervisor's own, on one screen: who asks, about whom, what for, by what right, and
// what stands out. What has nothing standing out may be signed together with others; the rest one by one.

#include "app/desk/commands/queries.h"
#include "ui/commands/page.h"

class QCheckBox;

namespace jcic::ui {
namespace Ui {
class ApprovalPage;
}

class ApprovalPage : public Page {
    Q_OBJECT
public:
    explicit ApprovalPage(Commands& commands, QWidget* parent = nullptr);
    ~ApprovalPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;
    /// Shows that query, at once or as soon as the page is told of it.
    void open(const inquiry::QueryId& query);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Choice { all, ticked, none };
    void show_list();
    void choose(int row);
    /// Those that are ticked, of those that may be signed together.
    [[nodiscard]] std::vector<desk::ApprovalRow> ticked() const;
    void tick_all();
    void sign_together();
    void open_form();
    void show_view(const desk::ApprovalView& view);
    void show_approvers();
    void show_causes();
    void clear_view();
    void allow();
    void go_on();
    void decide(Choice choice);

    std::unique_ptr<Ui::ApprovalPage> ui_;
    std::vector<desk::ApprovalRow> rows_;
    std::vector<desk::PersonView> supervisors_;
    std::optional<domain::PersonId> signed_in_;
    inquiry::QueryId chosen_;
    inquiry::QueryId wanted_;  ///< asked for by open(), and not in the list yet
    std::optional<desk::ApprovalView> view_;
    std::map<domain::Item, QCheckBox*> ticks_;
    bool danger_ = false;  ///< something shown is: then nothing is decided without a remark
    UtcTime now_{};
    bool busy_ = false;
};

}  // namespace jcic::ui
