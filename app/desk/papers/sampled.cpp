#include "app/desk/papers/sampled.h"

#include <algorithm>

#include "app/desk/papers/evidence.h"
#include "app/desk/papers/said.h"
#include "app/domain/events/names.h"
#include "app/domain/official_names.h"
#include "app/domain/registers/named_steps.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/inquiries.h"

namespace jcic::desk::papers {
namespace {

using domain::CopyState;
using domain::Duty;
using inquiry::CopyEntry;

constexpr const char* not_printed = "未列印";

std::string kind_title(const std::string& name) {
    using domain::AuthorisationKind;
    if (name == "paper") return std::string(domain::official_name(AuthorisationKind::paper));
    if (name == "citizen-certificate")
        return std::string(domain::official_name(AuthorisationKind::citizen_certificate));
    if (name == "c3-certificate") return std::string(domain::official_name(AuthorisationKind::c3_certificate));
    return name;
}

std::string dashed(const std::string& day) {
    const auto read = domain::RocDate::written(day);
    return read ? read->dashed() : day;
}

std::string kept_text(const QueryRead& query, int years) {
    const auto kept = inquiry::kept(query.entry, years);
    if (!kept || !kept->retention.until) return "往來未結束，續予保存";
    return "保存至 " + kept->retention.until->dashed();
}

std::string authorisation_text(const QueryRead& query, int years) {
    return query.said(field::authorisation) + " " + kind_title(query.said(field::authorisation_kind)) + " " +
           dashed(query.said(field::authorisation_signed)) + " 至 " + dashed(query.said(field::authorisation_ends)) +
           "\n" + kept_text(query, years);
}

std::string basis_of(const QueryRead& query, domain::Item item, const domain::Recorded* request,
                     const std::optional<domain::registers::Row>& authorisation) {
    const bool ticked = inquiry::items_from(query.said(field::authorisation_items)).contains(item);
    const auto from = domain::RocDate::written(query.said(field::authorisation_signed));
    const auto to = domain::RocDate::written(query.said(field::authorisation_ends));
    auto out = query.rule_of(item);
    out += ticked ? "；已勾選" : "；未勾選";
    if (request != nullptr && from && to) {
        const auto day = domain::roc_date_at(request->at);
        out += *from <= day && day <= *to ? "；期間內" : "；逾期間";
    }
    out += "；回覆 " + query.said(field::authorisation_reply);
    const auto answered = authorisation ? day_in_row(*authorisation, "answered") : std::nullopt;
    if (answered) out += "，" + answered->dashed();
    return out;
}

/// On paper, and not spoilt before it came out.
std::vector<const CopyEntry*> printed(const inquiry::ItemEntry& item) {
    std::vector<const CopyEntry*> out;
    for (const auto& copy : item.copies)
        if (!copy.as_file && copy.sent_at && copy.state != CopyState::void_) out.push_back(&copy);
    return out;
}

std::string disposal_of(const std::vector<const CopyEntry*>& copies, const std::vector<Designated>& people) {
    std::vector<std::string> out;
    for (const auto* copy : copies) {
        const auto which = "第 " + std::to_string(copy->number) + " 份";
        const auto day = copy->moved_at ? " " + domain::roc_date_at(*copy->moved_at).dashed() : std::string();
        if (copy->state == CopyState::filed)
            out.push_back(which + "歸檔" + day);
        else if (copy->state == CopyState::destroyed)
            out.push_back(which + "銷毀" + day + "（見證 " + name_of(people, copy->witness) + "）");
        else if (copy->state == CopyState::missing || copy->state == CopyState::written_off)
            out.push_back(which + "遺失" + day);
        else if (copy->state == CopyState::unused)
            out.push_back(which + "待銷毀");
        else
            out.push_back(which + "未結");
    }
    return out.empty() ? not_printed : listed(out);
}

std::string on_each(const std::vector<const CopyEntry*>& copies) {
    if (copies.empty()) return not_printed;
    const auto all = number(copies.size());
    return all + "／" + all;  // the program prints no page without
}

std::string files_of(const inquiry::ItemEntry& item) {
    const auto files = std::ranges::count_if(item.copies, &CopyEntry::as_file);
    return files == 0 ? "" : "存加密檔 " + number(static_cast<std::uint64_t>(files)) + " 個";
}

std::string events_of(const QueryRead& query) {
    return "系統查詢日誌 事件 " + number(query.events.front().sequence) + "–" + number(query.events.back().sequence) +
           "（" + number(query.events.size()) + " 筆）";
}

std::string matters_on(const std::vector<Designated>& people, const std::string& code, domain::RocDate day) {
    std::string out;
    for (const auto& one : people)
        if (one.code == code && one.covers(day)) out = matters(one);
    return out;
}

}  // namespace

paper::SamplePaper::Row sample_row(const Drawn& drawn, const QueryRead& query,
                                   const std::optional<domain::registers::Row>& authorisation,
                                   const std::vector<Designated>& people, int years_kept) {
    const auto* request = query.request_of(drawn.item);
    const auto& first = query.events.front();
    const auto at = request != nullptr ? request->at : first.at;
    const auto code = request != nullptr ? request->person : first.person;
    const auto day = domain::roc_date_at(at);
    const auto item = query.entry.items.find(drawn.item);
    const auto copies = item == query.entry.items.end() ? std::vector<const CopyEntry*>() : printed(item->second);
    paper::SamplePaper::Row row;
    row.query_date = day.dashed() + " " + std::string(domain::code_of(drawn.item));
    row.subject = query.entry.query ? query.entry.query->subject.text() + "\n" + query.entry.query->subject_name
                                    : std::string(not_ours_to_read);
    row.querier = name_of(people, code);
    row.authorised = held(people, code, Duty::query_officer, day) ? "有" : "無";
    row.user_code = code;
    row.matters = matters_on(people, code, day);
    row.authorisation = authorisation_text(query, years_kept);
    row.basis = basis_of(query, drawn.item, request, authorisation);
    row.log = events_of(query);
    row.stamp = on_each(copies);
    row.internal_only = item == query.entry.items.end() ? "" : files_of(item->second);
    row.disposal = disposal_of(copies, people);
    row.watermark = on_each(copies);
    row.result = drawn.result;
    row.opinion = drawn.opinion;
    return row;
}

void put_review(paper::SamplePaper::Row& out, const Drawn& drawn, const domain::registers::Rows& rows) {
    const auto& book = domain::registers::reviews;
    const auto* review = rows.row(book, drawn.review);
    if (review == nullptr || review->last_of(domain::registers::review_answered) == nullptr) return;
    const auto below = [&](std::string& cell, std::string_view field, const char* label) {
        const auto said = review->value(field);
        if (said.empty()) return;
        cell.append(cell.empty() ? "" : "\n").append(label).append(chosen_title(book, field, said));
    };
    below(out.authorised, "authorised", "查核：");
    below(out.authorisation, "authorisation", "查核：書面或電子授權 ");
    below(out.authorisation, "kept", "查核：保存 5 年 ");
    below(out.basis, "lawful", "查核：");
    below(out.log, "log", "查核：");
    below(out.stamp, "stamped", "查核：");
    below(out.internal_only, "internal", "查核：");
    below(out.disposal, "disposed", "查核：");
    below(out.watermark, "watermark", "查核：");
    const auto opinion = review->sealed.contains("opinion") ? std::string(not_ours_to_read) : review->value("opinion");
    if (!opinion.empty()) out.opinion = opinion + (out.opinion.empty() ? "" : "\n") + out.opinion;
}

void put_z52_time(paper::SamplePaper::Row& out, const Drawn& drawn, const domain::registers::Rows& rows) {
    for (const auto& [id, row] : rows.of(domain::registers::differences)) {
        if (row.value(field::query) != drawn.query || row.value(field::item) != domain::code_of(drawn.item)) continue;
        if (const auto there = domain::parse_iso(row.value(field::at_there)))
            out.query_date += "\nZ52：" + domain::roc_time_text(*there) + "（核對第 " + row.id + " 號）";
    }
}

void put_last_time(paper::SamplePaper::Row& out, const Drawn& drawn, const domain::registers::Rows& rows,
                   const std::vector<domain::Recorded>& judging, const std::vector<Designated>& people,
                   domain::RocDate day) {
    const auto& book = domain::registers::reviews;
    const auto* review = rows.row(book, drawn.review);
    if (review == nullptr) return;
    const auto below = [](std::string& cell, const std::string& words) {
        cell.append(cell.empty() ? "" : "\n").append(words);
    };
    below(out.result, "佐證：" + where_of(book, *review, domain::roc_date_at(review->story.back().at)));
    const auto before = answer_before(judging, rows, book, *review, day);
    if (!before) return;
    below(out.result, said_last_time(*before, people));
    const auto findings = findings_about(rows, std::string(book.about) + before->row->id);
    if (!findings.empty()) below(out.opinion, "上次：" + as_printed(findings, most_besides));
}

}  // namespace jcic::desk::papers
