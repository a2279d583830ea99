#pragma once
// Link to the authorisation's form, drawn as a sheet. The form itself is opened only when pressed: the ledger records
// it, and a separate program renders it (attachment_dialog.h).

#include <QObject>
#include <QPushButton>
#include <optional>
#include <stop_token>

#include "app/desk/queries/approval_desk.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class FormLink : public QPushButton {
    Q_OBJECT
public:
    /// Action: opens the form, none while its image is coming from another desk, or stops fetching it.
    enum class Way { open, coming, stop };
    explicit FormLink(QWidget* parent = nullptr);
    /// `percent`: fetched so far.
    void show_way(Way way, int percent = 0);
    [[nodiscard]] Way way() const { return way_; }
    void retell();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Way way_ = Way::open;
    int percent_ = 0;
};

// Opens the authorisation's form from an approver's page, or fetches it from another desk.

class FormLink;

class FormWay : public QObject {
    Q_OBJECT
public:
    FormWay(Commands& commands, FormLink& link, QWidget* page);
    /// Sets the shown query; nullopt if none.
    void show(const inquiry::QueryId& query, const std::optional<desk::ApprovalView>& view);
    /// Checks whether its image has arrived.
    void follow(const desk::Snapshot& snapshot);

Q_SIGNALS:
    void failed(const jcic::Fault& fault);

private:
    void open();
    void fetch();
    void show_way();
    Commands& commands_;
    FormLink& link_;
    QWidget* page_;
    inquiry::QueryId query_;
    std::string form_;  ///< number of the form, if the query is this desk's own
    desk::ImageHere image_{};
    bool fetching_ = false;
    std::stop_source fetch_{std::nostopstate};
};

}  // namespace jcic::ui
