"""Page furniture: menus, sign-in forms, share buttons, lists of other articles. Cues are whole lines, never words.

A word such as "comments" inside a sentence is no cue: every pattern must match the whole line. Two strengths: a strong
cue is furniture wherever it stands; a weak one (also a possible heading) only beside others at the page's edge.
"""

import re

from preprocessing.model.layout import ends_sentence

from .lines import is_prose

_NETWORKS = (
    "(?:facebook|twitter|linkedin|whatsapp|telegram|instagram|reddit|youtube|email|e-mail|print|copy link|rss|x|"
    "pinterest)"
)
_OTHER_KINDS = "popular|recent|latest|related|similar|older|newer|featured|recommended|previous|next|top|other|trending"
_OTHER_THINGS = "posts?|articles?|stories|story|news|content|links?|reads?|reading|videos?|entries"
_STRONG = (
    r"(?:\d+|no) (?:comments?|repl(?:y|ies)|responses?|shares?|likes?|views?)(?: (?:so far|yet))?",
    r"(?:leave|post|write|add) (?:a|your) (?:reply|comment|response)s?.{0,20}",
    r"(?:view|show|load|hide|see|read|join)(?: all| more| the)?(?: \d+)? (?:comments|conversation|discussion|replies)",
    rf"(?:{_OTHER_KINDS}) (?:{_OTHER_THINGS})(?: (?:from|on|in|by|for|you|like|this|about)\b.{{0,30}})?",
    r"recommended(?: for you)?",
    r"(?:you (?:may|might)|readers) also (?:like|liked|enjoy|read|be interested in).{0,20}",
    r"(?:more (?:from|on|in|like) (?:this|the|our|us) .{1,40})|more (?:stories|news|articles|posts)",
    r"(?:most|also) (?:read|popular|viewed|shared|commented)|trending(?: now| topics)?",
    r"editor[’']?s[’']? (?:picks?|choice)",
    r"(?:sign|log) ?(?:in|up|out|on)(?: (?:to|with|or|for|here|now)\b.{0,50})?|log-?in",
    r"already (?:a member|registered|have an account)\??.{0,20}",
    r"(?:create|open|register)(?: (?:a|an|your|free|new))* account|my account",
    r"(?:not a member|new user)\?.{0,30}",
    r"(?:forgot|reset|change|recover|lost)(?: (?:your|my|the))? (?:password|username).{0,20}\??",
    r"subscribe(?: (?:now|today|here|to|for|and|by|via)\b.{0,60})?",
    r"(?:get|join|our|free|daily|weekly|email|sign up for)(?: \w+){0,4} newsletters?.{0,40}|newsletters?",
    r"share(?: (?:this|on|via|with (?:friends|others|your))\b.{0,50})?:?|share on .{0,30}|follow us(?: on .{0,40})?:?",
    r"like us on .{0,20}|tweet(?: this)?|pin it",
    rf"{_NETWORKS}(?:[\s,|·•/]+{_NETWORKS})+",
    r"(?:email|print|save|bookmark|download|like|cite) this(?: (?:page|article|post|pdf))?:?|like loading\.*",
    r"loading\.*|blogthis!.*",
    r"(?:accept|manage|reject|decline)(?: all)?(?: (?:cookies?|preferences|settings))?",
    r"cookies? (?:policy|settings|preferences|notice|consent).{0,30}",
    r"(?:privacy|cookie)(?: (?:policy|notice|statement|settings|&|and)){1,3}.{0,40}",
    r"terms (?:of|and|&) (?:use|service|conditions).{0,40}",
    r"(?:.{0,60}\b)?all rights reserved\.?.{0,60}|(?:copyright )?©.{0,80}|copyright (?:\(c\) )?\d{4}.{0,60}",
    r"powered by .{1,40}|(?:theme|template|designed) (?:by|images by) .{1,40}",
    r"advertisements?|advertising|sponsored(?: (?:content|links?|by .{0,30}))?|promoted(?: content)?",
    r"story continues below.{0,30}|article continues .{0,40}",
    r"(?:read|see|find out|learn|discover|show|load|view) more(?: ?[:»›>→…].{0,80}|\.{3}| here| about this.{0,30}|)",
    r"read (?:also|next|the full .{1,40})[:»›>→]?.{0,80}|continue reading.{0,60}|click here.{0,60}",
    r"also read:? .{0,80}",
    r"(?:skip|jump) to .{1,30}|back to (?:top|home|.{0,20}list)|toggle (?:navigation|menu|search)",
    r"(?:open|close) (?:menu|search)|main (?:menu|navigation)|navigation menu|site ?map",
    r"(?:filed|posted) (?:under|in):? .{0,60}",
    r"(?:tags?|categor(?:y|ies)|labels?|topics?|keywords? tags?):.{0,100}|tagged(?: (?:with|as|in))? .{0,60}",
    r"\d+ ?[- ]?min(?:ute)?s? read|(?:estimated )?reading time:? .{0,20}|listen to (?:this )?article.{0,20}",
    r"about us|contact us|advertise with us.{0,20}|careers|search this (?:blog|site)",
    r"(?:photo|image|picture|photograph|video|illustration|graphic)s?"
    r"(?: (?:credits?|by|courtesy(?: of)?|source))?[:©] ?.{1,80}",
    r"(?:getty images|shutterstock|reuters/.{1,40}|ap photo.{0,40})",
    r"\[?edit\]?|get (?:the app|our app|started)|download (?:pdf|the app|our app)|report (?:abuse|this ad)",
    r"enter your (?:email|e-mail|username).{0,60}",
)
_WEAK = (
    r"comments?:?|home(?:page)?|menu|search\.*|next|previous|prev|older|newer|like|likes|reply|replies|share|save|print|"
    r"register(?: now)?|archives?|blog|about|contact|faqs?|help|login|username|user name|password|email(?: address)?|"
    r"e-mail|name|website|submit|cancel|close|ok|yes|no|remember me|keep me signed in|labels|tags|categories|"
    r"world|politics|business|sport|sports|opinion|news|culture|video|live|more|english|translate|donate|support us|"
    r"unknown|anonymous|view profile|profile|legal|privacy|terms|jobs|shop|cart|accessibility|feedback|sections?|"
    r"topics?|follow|related|see also|about the author|author bio|disclaimer",
)
# Whole sentences of forms and notices; taken as furniture only at the page's edge.
_NOTICE = re.compile(
    r".{0,60}\b(?:"
    r"your (?:e-?mail|email|username|password|account|browser|inbox|subscription|data|privacy|experience)\b|"
    r"(?:us(?:es?|ing)|accept(?:ing)?|of) cookies\b|required fields are marked|this site uses|"
    r"(?:sign|log)(?:ed)? (?:in|up) to\b|create a new password|reset your password|subscribe to (?:our|this|my)|"
    r"unsubscribe|enable javascript|javascript is (?:disabled|required)|terms (?:of|and) (?:use|service|conditions)|"
    r"privacy policy|notify me of (?:new|follow)|receive (?:new|notifications|updates)).*",
    re.IGNORECASE,
)
_STRONG_LINE = re.compile("|".join(f"(?:{part})" for part in _STRONG), re.IGNORECASE)
_WEAK_LINE = re.compile("|".join(f"(?:{part})" for part in _WEAK), re.IGNORECASE)

_EDGES = "*_[]()<>|•·-–—#: "  # signs around a cue that change nothing
_LONGEST_TEASER = 30  # words: a longer sentence below a cue is running text, so the cue is not the end of the page
_LONGEST_GAP = 12  # lines without a cue between two cues, such as the titles of other articles
_TEASER_SHARE = 0.2  # of the page's words in sentences, at most so many may be taken for teasers
_LEFTOVER_WORDS = 6  # a line this short between a reference list and the furniture belongs to the furniture


def is_strong_cue(line: str) -> bool:
    """Whether the whole line is page furniture wherever it stands."""
    if len(line) > 120 or (line.endswith(".") and len(line.split()) >= 4 and "reserved" not in line.lower()):
        return False
    return any(_STRONG_LINE.fullmatch(form) for form in (line, line.strip(_EDGES)))


def is_cue(line: str) -> bool:
    """Whether the whole line is, or beside others may be, page furniture."""
    return is_strong_cue(line) or (len(line) <= 40 and _WEAK_LINE.fullmatch(line.strip(_EDGES)) is not None)


def is_notice(line: str) -> bool:
    """Whether the line is a sentence of a form or a cookie notice, such as "Your email will not be published."."""
    return len(line) <= 300 and _NOTICE.fullmatch(line) is not None


def find_furniture(lines: list[str]) -> list[bool]:
    """For each block of a page, on one line each, whether it is page furniture."""
    marks = [is_strong_cue(line) for line in lines]
    top = _top_end(lines)
    tail = _tail_start(lines)
    return [mark or at < top or at >= tail for at, mark in enumerate(marks)] if lines else []


def _top_end(lines: list[str]) -> int:
    """How many blocks at the top are menus: all cues or notices, with at most one stray short line between two."""
    end = 0
    for at, line in enumerate(lines[:60]):
        if is_cue(line) or is_notice(line):
            end = at + 1 if at <= end + 1 and _is_stray(lines[end:at]) else end
        elif at > end:
            break
    strong = sum(is_strong_cue(line) or is_notice(line) for line in lines[:end])
    weak = end - strong
    return end if end < len(lines) and (strong or weak >= 3) else 0


def _is_stray(between: list[str]) -> bool:
    return all(len(line.split()) <= 2 and not ends_sentence(line) for line in between)


def _tail_start(lines: list[str]) -> int:
    """The block at which the furniture at the end of the page begins; len(lines) if there is none.

    Goes up from cue to cue. Between two cues stand short lines (titles of other articles) and at most one sentence
    (a teaser); where more sentences stand, the text of the page has been reached.
    """
    words = [0 if is_cue(line) or is_notice(line) else _sentence_words(line) for line in lines]
    budget = _TEASER_SHARE * sum(words)
    tail = len(lines)
    gap = sentences = spent = cues = 0
    for at in range(len(lines) - 1, 0, -1):
        cue = is_cue(lines[at]) or is_notice(lines[at])
        if not cue:
            gap, sentences, spent = gap + 1, sentences + bool(words[at]), spent + words[at]
            if gap > _LONGEST_GAP or sentences > 1 or spent > budget or words[at] > _LONGEST_TEASER:
                break
            continue
        cues += 1
        strong = is_strong_cue(lines[at]) or is_notice(lines[at])
        if strong or (cues >= 2 and sentences == 0) or (gap == 0 and at == len(lines) - 1):
            tail, gap, sentences = at, 0, 0
    return tail


def _sentence_words(line: str) -> int:
    """Words of a line that reads as running text, else 0."""
    count = len(line.split())
    if count < 25 and line.endswith("?"):
        return 0  # more likely the title of another article
    return count if count >= 25 or (count >= 4 and ends_sentence(line)) or is_prose(line) else 0


def leftover_start(lines: list[str], tail: int, *, after: int) -> int:
    """Where the furniture begins if the few short lines between block `after` and `tail` are counted in."""
    between = lines[after:tail]
    if tail < len(lines) and len(between) <= 3 and all(len(line.split()) <= _LEFTOVER_WORDS for line in between):
        return after
    return tail
