#pragma once
// The way from an approver's page to the authorisation's form: opened where it lies, or fetched from another desk.

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
    /// Of that query's page; nullopt where none is shown.
    void show(const inquiry::QueryId& query, const std::optional<desk::ApprovalView>& view);
    /// Whether its image has come by now.
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
    std::string form_;  ///< its number, of this desk's own query
    desk::ImageHere image_{};
    bool fetching_ = false;
    std::stop_source fetch_{std::nostopstate};
};

}  // namespace jcic::ui
