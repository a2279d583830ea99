#pragma once
// Tracks which parts of a scrolling page were in sight, because a page may only be signed once all of it was shown.

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <vector>

#include "app/desk/commands/queries.h"
#include "ui/commands/page.h"

class QScrollArea;

namespace jcic::ui {

class InSight : public QObject {
    Q_OBJECT
public:
    explicit InSight(QScrollArea& area);
    /// Tracks these parts, from top to bottom, all not yet seen.
    void follow(const std::vector<QWidget*>& parts);
    /// Number of parts never in sight.
    [[nodiscard]] std::size_t rest() const { return rest_.size(); }
    /// Scrolls the next unseen parts to the top.
    void show_rest();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    [[nodiscard]] bool shows(const QWidget& part) const;
    QScrollArea& area_;
    std::vector<QPointer<QWidget>> rest_;
    QTimer soon_;  ///< until the layout is done
};

// Approval, at this seat or the supervisor's own, on one screen: officer, subject, reason, authorisation and points to
// note. Approving requires that all of it was in sight. A query with nothing more serious than notes may be signed
// together with others; the rest one by one.

class ApprovalQueue;
class FormLink;
class FormWay;
class InSight;
class ListWays;
namespace Ui {
struct ApprovalPage;
}

class ApprovalPage : public Page {
    Q_OBJECT
public:
    explicit ApprovalPage(Commands& commands, QWidget* parent = nullptr);
    ~ApprovalPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;
    /// Shows that query, at once or as soon as it arrives.
    void open(const inquiry::QueryId& query);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The signed-in person's own last waiting query was decided by another person.
    void own_decided(const jcic::inquiry::QueryId& query);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(const inquiry::QueryId& query);
    void show_view(const desk::ApprovalView& view);
    /// Sets the texts that are not in the window's file.
    void name_the_rest();
    void show_text(const QString& what);
    /// Shows the parts that accompany a page.
    void show_parts(bool shown);
    void unfold(bool open);
    void say_beside_fold();
    void lay_out();
    [[nodiscard]] int sign_width(bool beside) const;
    void show_approvers();
    [[nodiscard]] QString standing_of(const desk::ApprovalView& view) const;
    void show_causes();
    void clear_view();
    void allow();
    void go_on();
    /// Shows the cause and the button for refusing, or hides them.
    void turn_refusal(bool refusing);
    void show_cause(bool wanted);
    [[nodiscard]] bool is_first(const std::set<domain::Item>& ticked) const;
    void decide(bool approves);
    void go_on_after(const inquiry::QueryId& query, const QString& what);
    /// Shows "已核准 張志豪 3 項 · 下一筆 潘建宏" while the next one is shown.
    void say_done();
    [[nodiscard]] bool stopped() const;

    std::unique_ptr<Ui::ApprovalPage> ui_;
    FormLink* form_ = nullptr;
    FormWay* form_way_ = nullptr;
    ApprovalQueue* queue_ = nullptr;
    ListWays* ways_ = nullptr;
    InSight* sight_ = nullptr;
    std::vector<desk::PersonView> supervisors_;
    std::vector<desk::PersonView> approvers_;  ///< persons who may sign the shown query
    std::optional<domain::PersonId> signed_in_;
    std::optional<desk::HubView> hub_;
    std::vector<desk::StopView> stops_;
    QString done_;  ///< the last decision
    inquiry::QueryId chosen_;
    std::optional<desk::ApprovalView> view_;
    bool danger_ = false;  ///< a danger is shown: deciding needs a remark
    bool busy_ = false;
};

}  // namespace jcic::ui
