#pragma once
// Opens the authorisation's form from an approver's page, or fetches it from another desk.

#include <QObject>
#include <optional>
#include <stop_token>

#include "app/desk/queries/approval_desk.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

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
